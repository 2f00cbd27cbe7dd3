namespace Marsad.Intake.Inputs;

/// <summary>A line of an input.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Without its line end and a byte order mark; null if it was too long to take in.</param>
internal readonly record struct InputLine(int Number, byte[]? Bytes);

/// <summary>A stream that can be looked into before it is read, as lines or as a whole. Holds one line at a time.</summary>
/// <param name="stream">Where the bytes come from.</param>
/// <param name="keepsOpen">True when somebody else closes it.</param>
internal sealed class InputStream(Stream stream, bool keepsOpen = false) : IAsyncDisposable
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;
    private int _line;

    /// <summary>The first <paramref name="count"/> bytes, or all when there are fewer. They are read again afterwards.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        while (_end - _start < count && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        return _buffer.AsMemory(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Everything; null if that is more than <paramref name="limit"/> bytes, of which no more are then read.</summary>
    public async ValueTask<byte[]?> ReadAllAsync(int limit, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length > limit)
            return null;
        while (_end - _start <= limit && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        return _end - _start <= limit ? _buffer[_start.._end] : null;
    }

    /// <summary>The next line; null after the last. One of more than <paramref name="limit"/> bytes is passed over without being kept.</summary>
    public async ValueTask<InputLine?> ReadLineAsync(int limit, CancellationToken cancellationToken)
    {
        var isTooLong = false;
        for (var searched = 0; ;)
        {
            var feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                var line = Take(searched + feed, isTooLong || searched + feed > limit);
                _start++;
                return line;
            }

            searched = _end - _start;
            if (searched > limit)
            {
                isTooLong = true;
                (_start, _end, searched) = (0, 0, 0);
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                return searched > 0 || isTooLong ? Take(searched, isTooLong) : null;
        }
    }

    public ValueTask DisposeAsync() => keepsOpen ? ValueTask.CompletedTask : stream.DisposeAsync();

    private InputLine Take(int length, bool isTooLong)
    {
        var bytes = _buffer.AsSpan(_start, length);
        _start += length;
        if (++_line == 1 && bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return new InputLine(_line, isTooLong ? null : bytes.TrimEnd((byte)'\r').ToArray());
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_ended)
            return false;
        if (_end == _buffer.Length)
        {
            // Room is made by moving down what is left when that is less than half, else by doubling.
            var target = _end - _start > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            _buffer.AsSpan(_start, _end - _start).CopyTo(target);
            (_buffer, _start, _end) = (target, 0, _end - _start);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }
}
