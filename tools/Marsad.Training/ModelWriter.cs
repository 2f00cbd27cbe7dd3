using System.Buffers.Binary;
using System.Text;
using Marsad.Core.Language.Engine;

namespace Marsad.Training;

/// <summary>Lays the parts of a model out as <see cref="LanguageFile"/> reads them.</summary>
internal sealed class ModelWriter
{
    private readonly List<(string Name, byte[] Bytes)> _parts = [];

    public void Add(string name, byte[] bytes) => _parts.Add((name, bytes));

    public void Add(string name, IEnumerable<string> lines) => Add(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>The model file; each part begins at a multiple of eight, so that weights are read aligned.</summary>
    public byte[] ToBytes()
    {
        var directory = LanguageFile.Magic.Length + 4 + _parts.Sum(p => 12 + Encoding.UTF8.GetByteCount(p.Name));
        var offsets = new int[_parts.Count];
        var end = directory;
        for (var i = 0; i < offsets.Length; i++)
        {
            // A table of weights has a header of twelve bytes before its slots.
            offsets[i] = (end + 7) / 8 * 8 + 4;
            end = offsets[i] + _parts[i].Bytes.Length;
        }

        var file = new byte[end];
        LanguageFile.Magic.CopyTo(file);
        var at = LanguageFile.Magic.Length;
        Write(file, ref at, _parts.Count);
        for (var i = 0; i < offsets.Length; i++)
        {
            var name = Encoding.UTF8.GetBytes(_parts[i].Name);
            Write(file, ref at, name.Length);
            name.CopyTo(file.AsSpan(at));
            at += name.Length;
            Write(file, ref at, offsets[i]);
            Write(file, ref at, _parts[i].Bytes.Length);
            _parts[i].Bytes.CopyTo(file.AsSpan(offsets[i]));
        }

        return file;
    }

    private static void Write(byte[] file, ref int at, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
        at += 4;
    }
}
