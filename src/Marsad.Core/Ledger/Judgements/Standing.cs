namespace Marsad.Core.Ledger.Judgements;

/// <summary>Which judgements stand: all that no standing undo takes back.</summary>
internal static class Standing
{
    /// <summary>The judgements that are undone, each with the undo that does it. An undo takes back only what has a smaller number, so an undo of an undo brings the first back.</summary>
    public static Dictionary<JudgementId, JudgementId> Undone(IEnumerable<Judgement> judgements)
    {
        var undone = new Dictionary<JudgementId, JudgementId>();
        foreach (var judgement in judgements.OrderByDescending(j => j.Id))
        {
            if (judgement.Decision is UndoDecision undo && undo.Judgement.Value < judgement.Id.Value && !undone.ContainsKey(judgement.Id))
                undone.TryAdd(undo.Judgement, judgement.Id);
        }

        return undone;
    }
}
