using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Marsad.Core.Language.Network;
using Xunit;

namespace Marsad.Tests.Language;

public sealed class ByteProductTests
{
    [Theory]
    [InlineData(1, 4, 5)]
    [InlineData(5, 12, 40)]
    [InlineData(6, 96, 33)]
    [InlineData(17, 288, 96)]
    public void A_product_of_bytes_is_near_that_of_the_numbers_they_stand_for(int rows, int inputs, int outputs)
    {
        var weights = Enumerable.Range(1, inputs * outputs).Select(i => (i * 7 % 97 - 48) / 40f).ToArray();
        var input = Bytes(rows * inputs);
        var product = new ByteProduct(weights, inputs);
        var sums = new int[rows * product.Width];

        product.Write(input, rows, sums);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < outputs; column++)
            {
                var expected = Enumerable.Range(0, inputs).Sum(k => (input[row * inputs + k] - 128) / 127d * weights[k * outputs + column]);
                // A weight is off by half a step of its column at most.
                Assert.Equal(expected, sums[row * product.Width + column] * (double)product.Scale[column], 1.2 / 127 / 2 * inputs);
            }
        }
    }

    [Fact]
    public void A_row_gives_the_same_sums_alone_and_among_others()
    {
        const int Rows = 15, Inputs = 20;
        var product = new ByteProduct([.. Enumerable.Range(0, Inputs * 50).Select(i => i % 13 - 6f)], Inputs);
        var input = Bytes(Rows * Inputs);
        var together = new int[Rows * product.Width];
        product.Write(input, Rows, together);

        for (var row = 0; row < Rows; row++)
        {
            var alone = new int[product.Width];
            product.Write(input.AsSpan(row * Inputs, Inputs), 1, alone);
            Assert.Equal(together.AsSpan(row * product.Width, product.Width).ToArray(), alone);
        }
    }

    [Fact]
    public void Every_machine_adds_the_same_whole_numbers()
    {
        byte[] extremes = [0, 1, 127, 128, 129, 254, 255];
        foreach (var input in extremes)
        {
            for (var weight = -127; weight <= 127; weight++)
            {
                // Bytes of a group differ, so that one taken for another shows.
                var x = Vector256.Create(Enumerable.Range(0, 32).Select(i => (byte)(input - i % 4)).ToArray());
                var w = Vector256.Create(Enumerable.Range(0, 32).Select(i => (sbyte)Math.Clamp(weight + i % 3, -127, 127)).ToArray());
                var sums = Vector256.Create(1, -2, 3, -4, 5, -6, 7, -8);
                var expected = Vector256.Create(Enumerable.Range(0, 8).Select(c => sums[c] + Enumerable.Range(4 * c, 4).Sum(i => x[i] * w[i])).ToArray());

                Assert.Equal(expected, ByteSum.Add(sums, x, w));
                Assert.Equal(expected, ByteSum.AddSingly(sums, x, w));
                if (Avx2.IsSupported)
                    Assert.Equal(expected, ByteSum.AddPairs(sums, x, w));
            }
        }
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Range(1, count).Select(i => (byte)(1 + i * 31 % 255))];
}
