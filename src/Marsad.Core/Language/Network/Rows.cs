namespace Marsad.Core.Language.Network;

/// <summary>Rows that stand in a longer run of numbers.</summary>
/// <param name="numbers">From the first number of the first row on.</param>
/// <param name="stride">Numbers from one row to the next; 0 when all rows are the same.</param>
internal readonly ref struct Rows(ReadOnlySpan<float> numbers, int stride)
{
    public ReadOnlySpan<float> Numbers { get; } = numbers;

    public int Stride { get; } = stride;

    /// <summary>True when there are so many rows, the last of them with all its columns.</summary>
    public bool Have(int rows, int columns) => rows == 0 || Numbers.Length >= (rows - 1) * Stride + columns;
}
