using System.Text.Json.Serialization;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Store;

namespace Marsad.App.Api;

/// <summary>Generated JSON of the API's own shapes; the ledger's and the model's have theirs.</summary>
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(TheatreView))]
[JsonSerializable(typeof(IncidentDetail))]
[JsonSerializable(typeof(ReportDetail))]
[JsonSerializable(typeof(ClaimEntry))]
[JsonSerializable(typeof(IReadOnlyList<ClaimEntry>))]
[JsonSerializable(typeof(IReadOnlyList<ReportEntry>))]
[JsonSerializable(typeof(IReadOnlyList<Incident>))]
[JsonSerializable(typeof(IReadOnlyList<Toll>))]
[JsonSerializable(typeof(IReadOnlyList<ControlInterval>))]
[JsonSerializable(typeof(IReadOnlyList<AccessInterval>))]
[JsonSerializable(typeof(IReadOnlyList<Explanation>))]
internal sealed partial class ApiContext : JsonSerializerContext;
