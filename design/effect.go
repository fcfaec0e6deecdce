package design

import "math"

// An effect is what people have in one world less what they have in another:
// the difference of two means, each over those who are alive in its world. Over
// those alive in both it would be another effect, of people whom nobody can
// point out: worlds share their luck, so that who dies in one alone had often
// left benefit in the other.
type effect struct {
	in, out sums
	both    shared
}

// difference is that of the means alone.
type difference struct{ in, out summed }

// shared is what is needed of those who are alive in both worlds: how many they
// are, and sums of both values and of their product.
type shared struct{ n, in, out, product float64 }

// summed is how many values exist, and their sum.
type summed struct{ n, sum float64 }

// sums are these with the sum of the squares.
type sums struct {
	summed
	square float64
}

// add takes in a person; a value that is NaN does not exist.
func (f *effect) add(in, out float64) {
	f.in, f.out, f.both = f.in.with(in), f.out.with(out), f.both.with(in, out)
}

// effectOf is that of everybody at once.
func effectOf(p pairOfWorlds) effect {
	in, out, both := sums{}, sums{}, shared{}
	for i, x := range p.in {
		y := p.out[i]
		in, out, both = in.with(x), out.with(y), both.with(x, y)
	}
	return effect{in, out, both}
}

func (b shared) with(in, out float64) shared {
	if product := in * out; !math.IsNaN(product) {
		b = shared{b.n + 1, b.in + in, b.out + out, b.product + product}
	}
	return b
}

// mean is the effect; NaN where nobody is alive in one of the worlds.
func (f *effect) mean() float64 { return f.in.mean() - f.out.mean() }

func (d *difference) mean() float64 { return d.in.mean() - d.out.mean() }

// with is the difference with one person more.
func (d difference) with(in, out float64) difference {
	return difference{d.in.with(in), d.out.with(out)}
}

// error2 is its sampling variance. What a person has in one world hangs
// together with what the same person has in the other.
func (f *effect) error2() float64 {
	if f.in.n < 2 || f.out.n < 2 {
		return 0
	}
	in, out, b := f.in.mean(), f.out.mean(), f.both
	together := b.product - out*b.in - in*b.out + b.n*in*out
	n := math.Sqrt(f.in.n * (f.in.n - 1) * f.out.n * (f.out.n - 1))
	return max(f.in.error2()+f.out.error2()-2*together/n, 0)
}

func (t summed) with(x float64) summed {
	if !math.IsNaN(x) {
		t = summed{t.n + 1, t.sum + x}
	}
	return t
}

func (t summed) mean() float64 { return ratio(t.sum, t.n) }

func (m sums) with(x float64) sums {
	if !math.IsNaN(x) {
		m = sums{summed{m.n + 1, m.sum + x}, m.square + x*x}
	}
	return m
}

// error2 is the sampling variance of the mean.
func (m sums) error2() float64 {
	if m.n < 2 {
		return 0
	}
	return max(m.square-m.sum*m.sum/m.n, 0) / (m.n - 1) / m.n
}
