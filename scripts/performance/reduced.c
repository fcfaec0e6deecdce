// The reduced model of reduced.py in C, person by person: about the least that a
// processor needs for it. Uniform numbers are SplitMix64's of an address, normal
// ones looked up by 16 bits. Prints nanoseconds of the processor per person-month.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

enum { replications = 400, people = 1000, months = 36, questions = 8 };

static float normal[65536];

static uint64_t mix(uint64_t z) {
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ z >> 27) * 0x94d049bb133111ebULL;
  return z ^ z >> 31;
}

static double quantile(double p) { // by bisection: done once
  double low = -8, high = 8;
  for (int i = 0; i < 60; i++) {
    double middle = (low + high) / 2;
    if (0.5 * erfc(-middle / sqrt(2)) < p) low = middle; else high = middle;
  }
  return low;
}

// add draws four normal numbers from one of 64 bits.
static void add(float *to, uint64_t bits, float keep, float scale, float shift) {
  for (int d = 0; d < 4; d++) to[d] = keep * to[d] + scale * normal[bits >> 16 * d & 65535] + shift;
}

static float produced, cost; // read at the end, so that the work is done

static float score(uint64_t key, int job) {
  const float hours = 2184;
  float age = 54.2f + 7.1f * normal[mix(key + 1) & 65535];
  float loonwaarde = fminf(fmaxf(60.4f + 9 * normal[mix(key + 2) & 65535], 20), 100);
  float wellbeing[questions] = {0};
  add(wellbeing, mix(key + 3), 0, 1, 0);
  add(wellbeing + 4, mix(key + 4), 0, 1, 0);
  int here = 1, ill = 0;
  for (int m = 0; m < months; m++) {
    uint64_t bits = mix(key + 0x9e3779b97f4a7c15ULL * (m + 10));
    float leave = (bits >> 40) * 0x1p-24f, health = ((uint32_t)bits >> 8) * 0x1p-24f;
    here &= leave >= 0.003f * (1 + 0.01f * (age - 50));
    ill = ill ? health >= 0.1f : health < 0.01f;
    float absent = ill ? 1.0f : 0.03f;
    loonwaarde += (85 - loonwaarde) * 0.004f * job;
    age += 1.0f / 12;
    produced += (1 - absent) * loonwaarde * 0.01f * hours * here * job;
    cost += (hours - fminf(0.7f, 1 - loonwaarde * 0.01f) * hours) * here * job;
    if (m % 6 == 5) {
      add(wellbeing, mix(key + 77 * (m + 100)), 0.9f, 0.4f, 0.05f * job);
      add(wellbeing + 4, mix(key + 79 * (m + 100)), 0.9f, 0.4f, 0.05f * job);
    }
  }
  float sum = 0;
  for (int d = 0; d < questions; d++) sum += fminf(fmaxf(rintf(wellbeing[d] + 3), 1), 5);
  return sum;
}

int main(void) {
  for (int i = 0; i < 65536; i++) normal[i] = quantile((i + 0.5) / 65536);
  clock_t start = clock();
  double effect = 0;
  for (uint64_t i = 0; i < (uint64_t)replications * people; i++)
    effect += (score(mix(2 * i), 1) - score(mix(2 * i + 1), 0)) / ((double)replications * people);
  double spent = (double)(clock() - start) / CLOCKS_PER_SEC;
  if (!(effect > 0.5 && effect < 2 && produced > 0 && cost > 0)) return 1;
  printf("%.1f\n", spent / (2.0 * replications * people * months) * 1e9);
}
