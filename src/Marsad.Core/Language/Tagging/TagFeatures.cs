using static Marsad.Core.Language.Weights.FeatureHash;

namespace Marsad.Core.Language.Tagging;

/// <summary>
/// The features of the taggers at word <c>i</c>. A template's number is its place in the list, so the order is part of the model.
/// The first round reads tags to the left; the second also the first round's tags on both sides.
/// </summary>
internal static class TagFeatures
{
    public const int Most = 64;

    /// <summary>Features of the first round; <paramref name="tags"/> holds what it decided so far.</summary>
    public static int First(SentenceAtoms s, int i, byte[] tags, Span<ulong> f)
    {
        var n = Lexical(s, i, f);
        ulong t1 = tags[i - 1], t2 = i >= 2 ? tags[i - 2] : 0u;
        ref var w0 = ref s.Words[i];
        ref var wn = ref s.Words[i + 1];
        f[n] = Of(n++, t1);
        f[n] = Of(n++, t1, t2);
        f[n] = Of(n++, t1, w0.Lower);
        f[n] = Of(n++, t1, t2, w0.Lower);
        f[n] = Of(n++, t1, wn.Lower);
        f[n] = Of(n++, t1, w0.Suffix3);
        f[n] = Of(n++, t1, w0.Suffix2, wn.Suffix2);
        f[n] = Of(n++, t1, w0.Shape, wn.Shape);
        return n;
    }

    /// <summary>Features of the second round; <paramref name="tags"/> holds its own decisions to the left.</summary>
    public static int Second(SentenceAtoms s, int i, byte[] tags, Span<ulong> f)
    {
        var n = Lexical(s, i, f);
        ulong t1 = tags[i - 1], t2 = i >= 2 ? tags[i - 2] : 0u;
        ulong d0 = s.Draft[i], r1 = s.Draft[i + 1], r2 = s.Draft[i + 2], r3 = s.Draft[i + 3];
        var lower = s.Words[i].Lower;
        f[n] = Of(n++, d0);
        f[n] = Of(n++, d0, lower);
        f[n] = Of(n++, t1);
        f[n] = Of(n++, t1, t2);
        f[n] = Of(n++, r1);
        f[n] = Of(n++, r1, r2);
        f[n] = Of(n++, r1, r2, r3);
        f[n] = Of(n++, t1, r1);
        f[n] = Of(n++, t1, r1, lower);
        f[n] = Of(n++, t1, r1, s.Words[i].Suffix2);
        f[n] = Of(n++, t1, t2, r1);
        f[n] = Of(n++, t1, r1, r2);
        f[n] = Of(n++, t1, t2, r1, r2);
        f[n] = Of(n++, t1, lower);
        f[n] = Of(n++, r1, lower);
        f[n] = Of(n++, t1, t2, lower);
        f[n] = Of(n++, r1, r2, lower);
        f[n] = Of(n++, d0, t1, r1);
        return n;
    }

    /// <summary>Features that decide the universal tag, given the XPOS tags of the whole sentence.</summary>
    public static int Universal(SentenceAtoms s, int i, Span<ulong> f)
    {
        var n = 0;
        ulong x0 = s.Xpos[i], l1 = s.Xpos[i - 1], l2 = i >= 2 ? s.Xpos[i - 2] : 0u, r1 = s.Xpos[i + 1], r2 = s.Xpos[i + 2], r3 = s.Xpos[i + 3];
        ulong u1 = s.Upos[i - 1];
        var lower = s.Words[i].Lower;
        f[n] = Of(n++, x0);
        f[n] = Of(n++, x0, lower);
        f[n] = Of(n++, x0, r1);
        f[n] = Of(n++, x0, l1);
        f[n] = Of(n++, x0, u1);
        f[n] = Of(n++, x0, r1, r2);
        f[n] = Of(n++, x0, l1, r1);
        f[n] = Of(n++, x0, l2, l1);
        f[n] = Of(n++, lower, x0, r1);
        f[n] = Of(n++, lower, x0, l1);
        f[n] = Of(n++, lower, x0, r1, r2);
        f[n] = Of(n++, lower, x0, l1, r1);
        f[n] = Of(n++, lower, r1, r2, r3);
        f[n] = Of(n++, lower, x0, s.Words[i + 1].Lower);
        f[n] = Of(n++, lower, x0, s.Words[i - 1].Lower);
        f[n] = Of(n++, lower, x0, s.Words[i + 2].Lower);
        f[n] = Of(n++, x0, s.Words[i + 1].Lower);
        f[n] = Of(n++, x0, s.Words[i - 1].Lower);
        f[n] = Of(n++, x0, s.Words[i].Suffix3);
        f[n] = Of(n++, x0, s.Words[i].Shape);
        return n;
    }

    private static int Lexical(SentenceAtoms s, int i, Span<ulong> f)
    {
        var n = 0;
        ref var w = ref s.Words[i];
        ref var p = ref s.Words[i - 1];
        ref var q = ref s.Words[i + 1];
        var opens = i == 1 ? 1ul : 0ul;
        f[n] = Of(n++, w.Lower);
        f[n] = Of(n++, w.Form, opens);
        f[n] = Of(n++, w.Prefix1);
        f[n] = Of(n++, w.Prefix2);
        f[n] = Of(n++, w.Prefix3);
        f[n] = Of(n++, w.Prefix4);
        f[n] = Of(n++, w.Suffix1);
        f[n] = Of(n++, w.Suffix2);
        f[n] = Of(n++, w.Suffix3);
        f[n] = Of(n++, w.Suffix4);
        f[n] = Of(n++, w.Suffix5);
        f[n] = Of(n++, w.Shape);
        f[n] = Of(n++, w.Shape, opens);
        f[n] = Of(n++, w.Shape, w.Suffix2);
        f[n] = Of(n++, w.Shape, w.Suffix3, opens);
        f[n] = Of(n++, p.Lower);
        f[n] = Of(n++, q.Lower);
        f[n] = Of(n++, i >= 2 ? s.Words[i - 2].Lower : 1);
        f[n] = Of(n++, s.Words[i + 2].Lower);
        f[n] = Of(n++, p.Lower, w.Lower);
        f[n] = Of(n++, w.Lower, q.Lower);
        f[n] = Of(n++, p.Lower, q.Lower);
        f[n] = Of(n++, p.Suffix3);
        f[n] = Of(n++, q.Suffix3);
        f[n] = Of(n++, q.Shape, w.Shape);
        f[n] = Of(n++, p.Shape, w.Shape, opens);
        f[n] = Of(n++, p.Shape, w.Shape, q.Shape);
        f[n] = Of(n++, w.Suffix2, q.Suffix2);
        f[n] = Of(n++, w.Prefix1, w.Suffix3);
        return n;
    }
}
