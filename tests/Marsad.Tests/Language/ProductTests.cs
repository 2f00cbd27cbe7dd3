using Marsad.Core.Language.Network;
using Xunit;

namespace Marsad.Tests.Language;

public sealed class ProductTests
{
    [Theory]
    [InlineData(1, 3, 5)]
    [InlineData(13, 7, 40)]
    [InlineData(31, 64, 96)]
    public void A_layer_gives_the_product_and_the_bias(int rows, int inputs, int outputs)
    {
        var (input, weights, bias) = (Numbers(rows * inputs, 3), Numbers(inputs * outputs, 5), Numbers(outputs, 7));
        var layer = new Dense(weights, bias, inputs);
        var result = new float[rows * layer.Width];

        layer.Apply(input, rows, result);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < outputs; column++)
            {
                var expected = bias[column] + Enumerable.Range(0, inputs).Sum(k => (double)input[row * inputs + k] * weights[k * outputs + column]);
                Assert.Equal(expected, result[row * layer.Width + column], 1e-4);
            }
        }
    }

    [Fact]
    public void A_row_gives_the_same_bits_alone_and_among_others()
    {
        var (input, weights) = (Numbers(15 * 48, 11), Numbers(48 * 64, 13));
        var layer = new Dense(weights, [], 48);
        var together = new float[15 * 64];
        layer.Apply(input, 15, together);

        for (var row = 0; row < 15; row++)
        {
            var alone = new float[64];
            layer.Apply(input.AsSpan(row * 48, 48), 1, alone);
            Assert.Equal(together.AsSpan(row * 64, 64).ToArray(), alone);
        }
    }

    private static float[] Numbers(int count, int seed) => [.. Enumerable.Range(1, count).Select(i => (i * seed % 97 - 48) / 48f)];
}
