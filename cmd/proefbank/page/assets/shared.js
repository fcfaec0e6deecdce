// One stream of events for all tabs of a browser: a browser opens no more than six
// connections to a server, and every tab would take one. Runs as a shared worker.
const browser = crypto.randomUUID();
const ports = new Map(); // by tab
let stream;
let open = false;
let away = false; // the program was there, or should have been, and is not
const waiting = new Map(); // by tab: its last question, until the stream is there

function listen() {
  stream = new EventSource(`/events?browser=${browser}`);
  stream.onopen = () => {
    open = true;
    if (away) for (const port of ports.values()) port.postMessage({ again: true });
    else for (const send of waiting.values()) send();
    away = false;
    waiting.clear();
  };
  stream.onmessage = (message) => {
    const event = JSON.parse(message.data);
    ports.get(event.tab)?.postMessage({ event });
  };
  stream.onerror = () => {
    if (!away) for (const port of ports.values()) port.postMessage({ lost: true });
    open = false;
    away = true;
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
}

async function ask(port, { tab, number, screen, query }) {
  const reply = await fetch(`/ask?browser=${browser}&tab=${tab}&ask=${number}&screen=${encodeURIComponent(screen)}`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: query,
  }).catch(() => undefined);
  if (!reply?.ok) return port.postMessage({ lost: true });
  port.postMessage({ number, reply: await reply.json() });
}

// A tab holds a lock of its own for as long as it is there: who gets it knows that the
// tab is closed, also where it crashed.
function watch(tab) {
  navigator.locks.request(`tab-${tab}`, () => {
    ports.delete(tab);
    waiting.delete(tab);
    fetch(`/leave?browser=${browser}&tab=${tab}`, { method: "POST", keepalive: true }).catch(() => {});
  });
}

onconnect = (connection) => {
  const port = connection.ports[0];
  port.onmessage = ({ data }) => {
    if (!ports.has(data.tab)) watch(data.tab);
    ports.set(data.tab, port);
    const send = () => ask(port, data);
    if (open) return send();
    waiting.set(data.tab, send);
    if (away) port.postMessage({ lost: true });
  };
};

listen();
