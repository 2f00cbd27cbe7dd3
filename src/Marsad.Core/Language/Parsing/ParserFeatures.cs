using Marsad.Core.Language.Tagging;
using static Marsad.Core.Language.Weights.FeatureHash;

namespace Marsad.Core.Language.Parsing;

/// <summary>
/// The features of a configuration: words (w), tags (p) and both (x) of the stack's three top words (s, t, v) and the next three (b, c, d),
/// distances, numbers and labels of dependents, outermost dependents, after Zhang and Nivre (2011) with what the arc-hybrid system adds.
/// A template's number is its place in the list, so the order is part of the model.
/// </summary>
internal static class ParserFeatures
{
    public const int Most = 128;

    public static int Of(Chart chart, int at, SentenceAtoms a, Span<ulong> f)
    {
        ref var configuration = ref chart[at];
        ref readonly var s = ref chart.NodeAt(configuration.Top);
        ref readonly var t = ref chart.NodeAt(s.Below);
        ref readonly var v = ref chart.NodeAt(t.Below);
        ref readonly var b = ref chart.NodeAt(configuration.Next);
        ulong sw = a.Words[s.Word].Lower, tw = a.Words[t.Word].Lower, vw = a.Words[v.Word].Lower;
        ulong bw = a.Words[b.Word].Lower, cw = a.Words[b.Word + 1].Lower, dw = a.Words[b.Word + 2].Lower;
        ulong sp = Tags(a, s.Word), tp = Tags(a, t.Word), vp = Tags(a, v.Word);
        ulong bp = Tags(a, b.Word), cp = Tags(a, b.Word + 1), dp = Tags(a, b.Word + 2);
        var n = Words(f, sw, tw, vw, bw, cw, dw, sp, tp, vp, bp, cp, dp);

        ulong distance = Distance(s.Word, b.Word), inner = Distance(t.Word, s.Word);
        ulong sl = Tags(a, s.Left1), sr = Tags(a, s.Right1), tl = Tags(a, t.Left1), tr = Tags(a, t.Right1), bl = Tags(a, b.Left1);
        f[n] = H(n++, sw, distance);
        f[n] = H(n++, sp, distance);
        f[n] = H(n++, bw, distance);
        f[n] = H(n++, bp, distance);
        f[n] = H(n++, sp, bp, distance);
        f[n] = H(n++, tp, sp, inner);
        f[n] = H(n++, tw, inner);
        f[n] = H(n++, sp, tp, inner, bp);

        f[n] = H(n++, sw, s.RightCount);
        f[n] = H(n++, sp, s.RightCount, s.LeftCount);
        f[n] = H(n++, sw, s.LeftCount);
        f[n] = H(n++, tw, t.RightCount);
        f[n] = H(n++, tp, t.RightCount, t.LeftCount);
        f[n] = H(n++, bw, b.LeftCount);
        f[n] = H(n++, bp, b.LeftCount);

        f[n] = H(n++, sp, s.RightLabels);
        f[n] = H(n++, sw, s.RightLabels);
        f[n] = H(n++, sp, s.LeftLabels);
        f[n] = H(n++, sw, s.LeftLabels);
        f[n] = H(n++, tp, t.RightLabels);
        f[n] = H(n++, tw, t.RightLabels);
        f[n] = H(n++, tp, t.LeftLabels);
        f[n] = H(n++, bp, b.LeftLabels);
        f[n] = H(n++, bw, b.LeftLabels);
        f[n] = H(n++, sp, tp, t.RightLabels);
        f[n] = H(n++, sp, tp, t.LeftLabels);
        f[n] = H(n++, sp, bp, b.LeftLabels);
        f[n] = H(n++, sp, bp, s.LeftLabels);
        f[n] = H(n++, tp, sp, s.LeftLabels, s.RightLabels);

        f[n] = H(n++, a.Words[s.Left1].Lower, s.Left1Label, sp);
        f[n] = H(n++, a.Words[s.Right1].Lower, s.Right1Label, sp);
        f[n] = H(n++, a.Words[t.Left1].Lower, t.Left1Label, tp);
        f[n] = H(n++, a.Words[t.Right1].Lower, t.Right1Label, tp);
        f[n] = H(n++, a.Words[b.Left1].Lower, b.Left1Label, bp);
        f[n] = H(n++, s.Left1Label, sl, bp);
        f[n] = H(n++, s.Right1Label, sr, bp);
        f[n] = H(n++, s.Left2Label, Tags(a, s.Left2));
        f[n] = H(n++, s.Right2Label, Tags(a, s.Right2));
        f[n] = H(n++, b.Left2Label, Tags(a, b.Left2));
        f[n] = H(n++, t.Right1Label, tr, sp);
        f[n] = H(n++, sw, a.Words[s.Left1].Lower, bp);
        f[n] = H(n++, sp, a.Words[s.Left1].Lower, tw);

        f[n] = H(n++, sp, sl, bp);
        f[n] = H(n++, sp, sr, bp);
        f[n] = H(n++, sp, bl, bp);
        f[n] = H(n++, tp, sp, sl);
        f[n] = H(n++, tp, sp, sr);
        f[n] = H(n++, tp, sp, tl);
        f[n] = H(n++, tp, sp, tr);
        f[n] = H(n++, sp, sl, Tags(a, s.Left2));
        f[n] = H(n++, sp, sr, Tags(a, s.Right2));
        f[n] = H(n++, bp, bl, Tags(a, b.Left2));
        f[n] = H(n++, tp, tr, Tags(a, t.Right2));
        f[n] = H(n++, tp, sp, bp, (ulong)s.Left1Label << 8 | s.Right1Label);
        f[n] = H(n++, tp, sp, bp, (ulong)t.Right1Label << 8 | b.Left1Label);

        // The string around the words: what stands beside them, whatever it is attached to.
        ulong before = Tags(a, Math.Max(s.Word - 1, 0)), after = Tags(a, s.Word + 1), ahead = Tags(a, b.Word - 1);
        f[n] = H(n++, before, sp, bp, cp);
        f[n] = H(n++, sp, after, bp);
        f[n] = H(n++, sp, ahead, bp);
        f[n] = H(n++, sp, after, ahead, bp);
        f[n] = H(n++, tp, sp, before);
        f[n] = H(n++, tw, a.Words[Math.Max(s.Word - 1, 0)].Lower, sp);
        f[n] = H(n++, sw, a.Words[b.Word - 1].Lower, bp);
        return n;
    }

    private static int Words(
        Span<ulong> f, ulong sw, ulong tw, ulong vw, ulong bw, ulong cw, ulong dw, ulong sp, ulong tp, ulong vp, ulong bp, ulong cp, ulong dp)
    {
        var n = 0;
        f[n] = H(n++, sw);
        f[n] = H(n++, sp);
        f[n] = H(n++, sw, sp);
        f[n] = H(n++, tw);
        f[n] = H(n++, tp);
        f[n] = H(n++, tw, tp);
        f[n] = H(n++, vp);
        f[n] = H(n++, vw, vp);
        f[n] = H(n++, bw);
        f[n] = H(n++, bp);
        f[n] = H(n++, bw, bp);
        f[n] = H(n++, cp);
        f[n] = H(n++, cw, cp);
        f[n] = H(n++, dp);
        f[n] = H(n++, dw, dp);

        f[n] = H(n++, Step(sw, sp), bw, bp);
        f[n] = H(n++, sw, bw);
        f[n] = H(n++, sw, bw, bp);
        f[n] = H(n++, sw, sp, bw);
        f[n] = H(n++, sw, sp, bp);
        f[n] = H(n++, sp, bw, bp);
        f[n] = H(n++, sp, bp);
        f[n] = H(n++, bp, cp);
        f[n] = H(n++, bw, cw);
        f[n] = H(n++, tw, sw);
        f[n] = H(n++, Step(tw, tp), sw, sp);
        f[n] = H(n++, tw, tp, sp);
        f[n] = H(n++, tp, sw, sp);
        f[n] = H(n++, tp, sp);
        f[n] = H(n++, tw, bp);
        f[n] = H(n++, tp, bw);
        f[n] = H(n++, tw, bw, sp);

        f[n] = H(n++, bp, cp, dp);
        f[n] = H(n++, sp, bp, cp);
        f[n] = H(n++, sw, bp, cp);
        f[n] = H(n++, sp, bw, cp);
        f[n] = H(n++, tp, sp, bp);
        f[n] = H(n++, tw, sp, bp);
        f[n] = H(n++, tp, sw, bp);
        f[n] = H(n++, tp, sp, bw);
        f[n] = H(n++, vp, tp, sp);
        f[n] = H(n++, vp, tp, sp, bp);
        f[n] = H(n++, tp, sp, bp, cp);
        f[n] = H(n++, sp, bp, cp, dp);
        return n;
    }

    private static ulong Tags(SentenceAtoms a, int word) => (ulong)a.Xpos[word] << 8 | a.Upos[word];

    private static ulong Distance(int from, int to) => (ulong)(to - from) switch { <= 5 => (ulong)(to - from), <= 10 => 6, _ => 7 };

    private static ulong H(int template, ulong a) => Weights.FeatureHash.Of(template, a);

    private static ulong H(int template, ulong a, ulong b) => Weights.FeatureHash.Of(template, a, b);

    private static ulong H(int template, ulong a, ulong b, ulong c) => Weights.FeatureHash.Of(template, a, b, c);

    private static ulong H(int template, ulong a, ulong b, ulong c, ulong d) => Weights.FeatureHash.Of(template, a, b, c, d);
}
