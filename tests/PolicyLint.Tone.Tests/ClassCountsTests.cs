using CsCheck;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

public sealed class ClassCountsTests
{
    [Fact]
    public void Counts_each_class_up_to_fifteen() => Gen.ULong.Array[0, 40].Sample(masks =>
    {
        var counts = new ClassCounts();
        foreach (var mask in masks) counts.Add(mask);
        for (var wanted = 1; wanted <= ClassCounts.Most; wanted++)
        {
            var expected = 0UL;
            for (var bit = 0; bit < 64; bit++)
            {
                if (masks.Count(mask => (mask >> bit & 1) != 0) >= wanted) expected |= 1UL << bit;
            }

            Assert.Equal(expected, counts.AtLeast(wanted));
        }
    });
}
