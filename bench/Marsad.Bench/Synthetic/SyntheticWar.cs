using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;

namespace Marsad.Bench.Synthetic;

/// <summary>
/// The reports of a made-up war of five years with the truth behind them. Seeded: the same size gives the same reports. Claims are shared out as the
/// reader finds them in newspaper reports: three in four tell of happenings, the rest of control, access and running totals.
/// </summary>
internal sealed class SyntheticWar
{
    private const int Days = 1826;
    private const int TellingsOfAReport = 6;
    private const double Control = 0.127, Access = 0.033, Cumulative = 0.044, Background = 0.05;

    private static readonly DateOnly First = new(2012, 1, 1);

    private readonly Random _random;
    private readonly Teller _teller;
    private readonly Others _others;
    private readonly List<ReportReading> _reports = [];
    private readonly List<int> _truth = [];
    private readonly HashSet<(PlaceId, DateOnly, EventType, int)> _happened = [];
    private int _happenings;

    /// <param name="claims">How many, within a few dozen.</param>
    /// <param name="seed">Of all that is drawn.</param>
    public SyntheticWar(int claims, int seed = 1)
    {
        _random = new Random(seed);
        Theatre = new SyntheticTheatre(_random);
        _teller = new Teller(_random, Theatre);
        _others = new Others(_random, Theatre, _teller, First);
        var pending = new Dictionary<(int Day, Outlet Outlet), List<Telling>>();
        for (var day = 0; _truth.Count < claims; day++)
        {
            // A smaller war is as dense and shorter.
            for (var budget = claims > 200_000 ? claims / (double)Days / 6.2 : 88; budget > 0; budget--)
                Happen(day, pending);
            foreach (var outlet in Outlet.All)
            {
                if (pending.Remove((day, outlet), out var tellings))
                    Publish(day, outlet, tellings);
            }
        }
    }

    public SyntheticTheatre Theatre { get; }

    /// <summary>Every report with its claims, in the order of publication.</summary>
    public IReadOnlyList<ReportReading> Reports => _reports;

    public int ClaimCount => _truth.Count;

    /// <summary>How many happenings there truly were.</summary>
    public int Happenings => _happenings;

    /// <summary>The happening that a claim tells of; -1 for none.</summary>
    public int TruthOf(ClaimId claim) => _truth[ClaimNumbers.Of(claim)];

    private void Happen(int day, Dictionary<(int Day, Outlet Outlet), List<Telling>> pending)
    {
        var happening = Happening.Draw(_random, Theatre, _happenings, First.AddDays(day));
        if (!_happened.Add((happening.Place.Id, happening.Day, happening.Type, happening.By)))
            return;
        _happenings++;
        Telling? wire = null;
        var wireDay = day;
        for (var left = Happening.Tellings(_random); left > 0; left--)
        {
            var outlet = Outlet.All[_random.Next(Outlet.All.Count)];
            var delay = _random.NextDouble() switch { < 0.6 => 0, < 0.9 => 1, _ => 2 };
            var copies = wire is not null && !outlet.Wire && _random.NextDouble() < Noise.CopyOfWire;
            var telling = copies ? wire! : _teller.Of(happening, outlet);
            var at = copies ? Math.Max(wireDay, day + delay) : day + delay;
            if (outlet.Wire && wire is null)
                (wire, wireDay) = (telling, at);
            if (!pending.TryGetValue((at, outlet), out var tellings))
                pending[(at, outlet)] = tellings = [];
            tellings.Add(telling);
        }
    }

    private void Publish(int day, Outlet outlet, List<Telling> tellings)
    {
        for (var from = 0; from < tellings.Count;)
        {
            var count = 1 + _random.Next(TellingsOfAReport);
            var told = tellings.Skip(from).Take(count).ToList();
            from += count;
            var happening = told.Sum(t => t.Claims.Count);
            foreach (var (share, tell) in new (double, Func<int, Telling>)[] { (Control, _others.Control), (Access, _others.Access), (Cumulative, _others.Cumulative), (Background, _others.Background) })
            {
                for (var expected = share / 0.75 * happening; _random.NextDouble() < expected; expected--)
                    told.Add(tell(day));
            }

            Add(day, outlet, told);
        }
    }

    private void Add(int day, Outlet outlet, List<Telling> told)
    {
        var report = new LedgerReport(new ReportId($"r{_reports.Count:d7}"), outlet.Id, First.AddDays(day));
        var claims = new List<LedgerClaim>();
        var at = 0;
        foreach (var telling in told)
        {
            foreach (var claim in telling.Claims)
            {
                var placed = claim with { Spans = [.. claim.Spans!.Select(s => new TextSpan(at + s.Start, at + s.End))] };
                claims.Add(new LedgerClaim(ClaimNumbers.Id(_truth.Count), report.Id, report.Outlet, report.Published, placed));
                _truth.Add(telling.Happening);
            }

            at += telling.Length + 40 + _random.Next(200);
        }

        var text = string.Join(' ', told.SelectMany(t => t.Claims).SelectMany(c => c.Evidence).Distinct(StringComparer.Ordinal));
        _reports.Add(new ReportReading(report with { Sketch = TextSketch.Of(text) }, claims));
    }
}

/// <summary>Ids like those of real claims, in no order, from which the number can be told again.</summary>
internal static class ClaimNumbers
{
    private const ulong Mask = (1UL << 48) - 1;
    private const ulong Factor = 0x9E3779B97F4B;

    private static readonly ulong Inverse = InverseOf(Factor);

    public static ClaimId Id(int number) => new((((ulong)number * Factor) & Mask).ToString("x12"));

    public static int Of(ClaimId id) => (int)((Convert.ToUInt64(id.Value, 16) * Inverse) & Mask);

    // Newton's iteration for the inverse of an odd number modulo a power of two.
    private static ulong InverseOf(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 6; i++)
            inverse *= 2 - (odd * inverse);
        return inverse;
    }
}
