"""The reduced model in numpy, vectorised over people and replications: what a
researcher would write by hand. People leave for good, fall ill and recover, gain
loonwaarde in the job, and answer eight questions every half year; it has no pool,
placement, contracts, law, interference, age groups or tallies by month.
Prints nanoseconds of the processor per person-month."""
import time

import numpy as np

REPLICATIONS, PEOPLE, MONTHS, BATCH = 200, 1000, 36, 50  # people per arm; replications at once
HOURS = 2184  # of a full-time year: only a scale

rng = np.random.Generator(np.random.PCG64(1))


def batch():
    """The effect on the score in each of BATCH replications."""
    n = BATCH * 2 * PEOPLE
    age = rng.normal(54.2, 7.1, n).astype(np.float32)
    loonwaarde = np.clip(rng.normal(60.4, 9, n), 20, 100).astype(np.float32)
    job = np.tile(np.repeat([0, 1], PEOPLE), BATCH).astype(np.float32)
    here, ill = np.ones(n, bool), np.zeros(n, bool)
    wellbeing = rng.standard_normal((8, n)).astype(np.float32)  # freed whole, it lets later arrays reuse memory
    produced, cost = np.zeros(n, np.float32), np.zeros(n, np.float32)
    for month in range(MONTHS):
        here &= rng.random(n, dtype=np.float32) >= 0.003 * (1 + 0.01 * (age - 50))
        u = rng.random(n, dtype=np.float32)
        ill = np.where(ill, u >= 0.1, u < 0.01)
        absent = np.where(ill, 1.0, 0.03).astype(np.float32)
        loonwaarde += (85 - loonwaarde) * 0.004 * job
        age += 1 / 12
        produced += (1 - absent) * loonwaarde * 0.01 * HOURS * here * job
        cost += (HOURS - np.minimum(0.7, 1 - loonwaarde * 0.01) * HOURS) * here * job
        if month % 6 == 5:
            wellbeing *= 0.9
            wellbeing += 0.4 * rng.standard_normal((8, n), dtype=np.float32) + 0.05 * job
    score = np.clip(np.round(wellbeing + 3), 1, 5).sum(0).reshape(BATCH, 2, PEOPLE)
    return score[:, 1].mean(1) - score[:, 0].mean(1)


start = time.process_time()
effect = np.concatenate([batch() for _ in range(REPLICATIONS // BATCH)]).mean()
spent = time.process_time() - start
assert 0.5 < effect < 2, effect
print(f"{spent / (REPLICATIONS * 2 * PEOPLE * MONTHS) * 1e9:.1f}")
