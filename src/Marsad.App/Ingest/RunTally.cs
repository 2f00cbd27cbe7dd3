using Marsad.Core.Model;
using Marsad.Store;

namespace Marsad.App.Ingest;

/// <summary>Counts what a run does. Safe to use from several threads.</summary>
internal sealed class RunTally
{
    private readonly Lock _lock = new();
    private readonly List<SetAside> _setAside = [];
    private readonly List<Remark> _remarks = [];
    private RunCounts _counts;

    public RunCounts Counts
    {
        get
        {
            lock (_lock)
                return _counts;
        }
    }

    public void Stored(bool isNew)
    {
        lock (_lock)
            _counts = isNew ? _counts with { Added = _counts.Added + 1 } : _counts with { AlreadyThere = _counts.AlreadyThere + 1 };
    }

    public void Read(int claims)
    {
        lock (_lock)
            _counts = _counts with { Read = _counts.Read + 1, Claims = _counts.Claims + claims };
    }

    public void Add(SetAside setAside)
    {
        lock (_lock)
        {
            _counts = _counts with { SetAside = _counts.SetAside + 1 };
            if (_setAside.Count < IngestSummary.Listed)
                _setAside.Add(setAside);
        }
    }

    public void Add(Remark remark)
    {
        lock (_lock)
        {
            if (_remarks.Count < IngestSummary.Listed)
                _remarks.Add(remark);
        }
    }

    public IngestSummary Summary(string? stopped)
    {
        lock (_lock)
        {
            return new IngestSummary(
                _counts,
                [.. _setAside.OrderBy(s => s.Input, StringComparer.Ordinal)],
                [.. _remarks.OrderBy(r => r.Input, StringComparer.Ordinal).ThenBy(r => r.Message, StringComparer.Ordinal)],
                stopped);
        }
    }
}
