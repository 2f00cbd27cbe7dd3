namespace Marsad.Core.Theatre.Files;

/// <summary>Records by id, each with the row that it was read from. Enumerates in the order of the files.</summary>
internal sealed class Rows<T>
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly List<T> _records = [];
    private readonly List<PackRow> _rows = [];

    public IReadOnlyList<T> Records => _records;

    /// <summary>The row of the record at <paramref name="index"/>.</summary>
    public PackRow RowOf(int index) => _rows[index];

    /// <summary>True when a record has that id.</summary>
    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>The record of that id.</summary>
    public bool TryFind(string id, out T? record)
    {
        var found = _byId.TryGetValue(id, out var index);
        record = found ? _records[index] : default;
        return found;
    }

    /// <summary>Adds a record; an id that is there already is reported and keeps its first meaning.</summary>
    public void Add(string id, T record, PackRow row)
    {
        if (_byId.TryAdd(id, _records.Count))
        {
            _records.Add(record);
            _rows.Add(row);
        }
        else
        {
            row.Report(id, $"an id of its own; it is taken by line {_rows[_byId[id]].Line}");
        }
    }
}
