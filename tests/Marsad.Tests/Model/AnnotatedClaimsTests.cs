using System.Text.Json.Nodes;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Model;

/// <summary>
/// What people annotated is read and written without loss. The codebook's fields are always written, a null as null;
/// the fields that say how a claim was read (spans, rule, location, …) are absent from a claim that was not read by the machine.
/// </summary>
public sealed class AnnotatedClaimsTests
{
    [Fact]
    public void Every_annotated_file_is_the_same_after_reading_and_writing()
    {
        foreach (var file in Directory.EnumerateFiles(EvaluationData.Folder("gold", "claims"), "*.json"))
        {
            var original = File.ReadAllText(file);
            var written = MarsadJson.Line(MarsadJson.ReadClaims(original));

            // Names the file alone: what stands in it is not for a log.
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(original), JsonNode.Parse(written)), Path.GetFileName(file));
        }
    }

    [Fact]
    public void Every_annotated_count_is_a_possible_range()
    {
        foreach (var file in Directory.EnumerateFiles(EvaluationData.Folder("gold", "claims"), "*.json"))
        {
            foreach (var claim in MarsadJson.ReadClaims(File.ReadAllText(file)).Claims.OfType<CasualtyClaim>())
                Assert.True(claim.Count.Low is not null || claim.Count.High is not null, Path.GetFileName(file));
        }
    }

    [Fact]
    public void Annotated_claims_of_one_report_have_ids_of_their_own()
    {
        foreach (var file in Directory.EnumerateFiles(EvaluationData.Folder("gold", "claims"), "*.json"))
        {
            var report = MarsadJson.ReadClaims(File.ReadAllText(file));
            var ids = report.Claims.Select(c => ClaimIdentity.Of(report.Id, c)).ToList();

            Assert.True(ids.Distinct().Count() == ids.Count, Path.GetFileName(file));
        }
    }
}
