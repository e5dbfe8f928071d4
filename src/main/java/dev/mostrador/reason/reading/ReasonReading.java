package dev.mostrador.reason.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Guesses why a customer writes: multinomial logistic regression over [Features], taught once from lessons. The same
/// lessons teach the same: nothing is drawn by chance.
///
/// It knows only what it was taught; a reason without lessons is never guessed.
public final class ReasonReading {
    private static final int ROUNDS = 12;
    private static final double STEP = 2.0; // of the first round; later ones are smaller
    private static final double FORGET = 1e-5; // keeps a single odd word from deciding
    private static final long SEED = 20_26L;

    private final List<String> reasons;
    private final Map<String, Integer> places;
    private final double[] rarity;
    private final double[][] weights; // by reason, by feature; the last one stands alone

    private ReasonReading(List<String> reasons, Map<String, Integer> places, double[] rarity) {
        this.reasons = reasons;
        this.places = places;
        this.rarity = rarity;
        this.weights = new double[reasons.size()][places.size() + 1];
    }

    private record Known(int[] at, double[] value, int reason) {}

    public static ReasonReading taughtBy(List<Lesson> lessons) {
        var reasons = lessons.stream().map(Lesson::reason).distinct().toList();
        var counts = new HashMap<String, Integer>();
        var read = lessons.stream().map(lesson -> Features.of(lesson.text())).toList();
        read.forEach(features -> features.keySet().forEach(it -> counts.merge(it, 1, Integer::sum)));
        var places = new HashMap<String, Integer>();
        read.forEach(features -> features.keySet().forEach(it -> places.putIfAbsent(it, places.size())));
        var rarity = new double[places.size()];
        places.forEach((feature, place) ->
                rarity[place] = Math.log((1.0 + lessons.size()) / (1 + counts.getOrDefault(feature, 0))));
        var reading = new ReasonReading(reasons, places, rarity);
        var known = IntStream.range(0, lessons.size())
                .mapToObj(i -> reading.known(
                        read.get(i), reasons.indexOf(lessons.get(i).reason())))
                .toList();
        reading.learn(known);
        return reading;
    }

    /// The likeliest first.
    public List<Guess> guess(String text, int most) {
        var shares = shares(known(Features.of(text), -1));
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new Guess(reasons.get(i), shares[i]))
                .sorted(Comparator.comparingDouble(Guess::share).reversed().thenComparing(Guess::reason))
                .limit(most)
                .toList();
    }

    private void learn(List<Known> lessons) {
        var order = new ArrayList<>(lessons);
        var chance = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, chance);
            var step = STEP / (1 + round * 0.15);
            order.forEach(lesson -> correct(lesson, step));
        }
    }

    private void correct(Known lesson, double step) {
        var shares = shares(lesson);
        for (var reason = 0; reason < shares.length; reason++) {
            var error = (reason == lesson.reason() ? 1 : 0) - shares[reason];
            var row = weights[reason];
            for (var i = 0; i < lesson.at().length; i++) {
                var at = lesson.at()[i];
                row[at] += step * (error * lesson.value()[i] - FORGET * row[at]);
            }
            row[row.length - 1] += step * 0.1 * error;
        }
    }

    private double[] shares(Known it) {
        var shares = new double[reasons.size()];
        for (var reason = 0; reason < shares.length; reason++) {
            var row = weights[reason];
            var sum = row[row.length - 1];
            for (var i = 0; i < it.at().length; i++) {
                sum += row[it.at()[i]] * it.value()[i];
            }
            shares[reason] = sum;
        }
        return softened(shares);
    }

    private static double[] softened(double[] sums) {
        var most =
                IntStream.range(0, sums.length).mapToDouble(i -> sums[i]).max().orElse(0);
        var total = 0.0;
        for (var i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            total += sums[i];
        }
        for (var i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    // What no lesson holds is left out; the length of the text does not count.
    private Known known(Map<String, Double> features, int reason) {
        var found = features.entrySet().stream()
                .filter(it -> places.containsKey(it.getKey()))
                .toList();
        var at = found.stream()
                .mapToInt(it -> places.getOrDefault(it.getKey(), 0))
                .toArray();
        var value = new double[at.length];
        var square = 0.0;
        for (var i = 0; i < at.length; i++) {
            value[i] = (1 + Math.log(1 + found.get(i).getValue()))
                    * rarity[at[i]]
                    * weight(found.get(i).getKey());
            square += value[i] * value[i];
        }
        var length = square == 0 ? 1 : Math.sqrt(square);
        for (var i = 0; i < at.length; i++) {
            value[i] /= length;
        }
        return new Known(at, value, reason);
    }

    private static double weight(String feature) {
        return feature.startsWith("p:") ? 0.4 : feature.startsWith("n:") ? 0.7 : 1;
    }
}
