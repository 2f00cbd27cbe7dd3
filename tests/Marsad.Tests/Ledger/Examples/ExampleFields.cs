namespace Marsad.Tests.Ledger.Examples;

/// <summary>The comma-separated fields of one line: those that stand by position, those with a name ("by army"), and single words ("part").</summary>
internal sealed class ExampleFields
{
    private readonly List<string> _fields;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Cuts <paramref name="text"/> at commas outside double quotes.</summary>
    public ExampleFields(string text)
    {
        var (fields, field, quoted) = (new List<string>(), "", false);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (c == ',' && !quoted)
                (field, _) = ("", Add(field));
            else
                field += c;
        }

        Add(field);
        if (quoted)
            throw new FormatException("a quotation is not closed");
        _fields = fields;

        int Add(string one)
        {
            fields.Add(one.Trim());
            return fields.Count;
        }
    }

    /// <summary>The field at <paramref name="position"/>; null for "-" and where there is none.</summary>
    public string? At(int position) => position < _fields.Count && _fields[position] is not ("-" or "") ? _fields[position] : null;

    /// <summary>The fields after the first <paramref name="positions"/>, each as its name and its value; a quoted value keeps its quotes, a single word has none.</summary>
    public IEnumerable<(string Name, string? Value)> After(int positions)
    {
        foreach (var field in _fields.Skip(positions))
        {
            var space = field.IndexOf(' ');
            yield return field.StartsWith('"') ? ("words", field)
                : space < 0 ? (field, null)
                : (field[..space], field[(space + 1)..].Trim());
        }
    }

    /// <summary>The value named <paramref name="name"/> without its quotes; null when it is not there.</summary>
    public string? Value(string name)
    {
        _read.Add(name);
        return After(3).Where(f => f.Name == name).Select(f => f.Value?.Trim('"')).FirstOrDefault();
    }

    /// <summary>True when the single word <paramref name="word"/> stands among them.</summary>
    public bool Has(string word)
    {
        _read.Add(word);
        return After(3).Any(f => f.Name == word && f.Value is null);
    }

    /// <summary>Nothing may stand in a line that nobody reads.</summary>
    /// <exception cref="FormatException">If a field was not asked for.</exception>
    public void AllRead()
    {
        if (After(3).FirstOrDefault(f => !_read.Contains(f.Name)) is { Name: { } unknown })
            throw new FormatException($"'{unknown}' is no field of this line; it may have: {string.Join(", ", _read.Order(StringComparer.Ordinal))}");
    }
}
