using Marsad.Core.Language.Tagging;
using Marsad.Training;
using Marsad.Training.Scoring;
using Marsad.Training.Tagging;
using Marsad.Training.Treebanks;

var treebanks = new TreebankFolder("../shared/treebanks");
var workplace = new Workplace("build/language");
var sentences = treebanks.Read(TreebankFolder.Train);
var inventory = new Inventory(sentences);
var corpus = new Corpus(sentences, inventory);
if (args[0] == "tags")
{
    var rounds = new TagStage(corpus, inventory, 1).Run();
    workplace.SaveTagger(rounds);
    workplace.SaveGivenTags(corpus);
}
if (args[0] is "tags" or "tagdev")
{
    var tagger = new PartOfSpeechTagger(workplace.Weights("First"), workplace.Weights("Second"), workplace.Weights("Universal"), inventory.Allowed);
    foreach (var name in TreebankFolder.Dev)
    {
        var scores = new TreeScores();
        var atoms = new SentenceAtoms();
        foreach (var s in treebanks.Read(name))
        {
            atoms.Set(s.Words.Select(w => w.Form).ToList());
            tagger.Tag(atoms);
            for (var i = 0; i < s.Words.Count; i++)
                scores.Add(s.Words[i], inventory.XposTags[atoms.Xpos[i + 1] - 1], inventory.UposTags[atoms.Upos[i + 1] - 1], "", 0, "");
        }
        Console.WriteLine($"{name}: {scores}");
    }
}
if (args[0] == "parser")
{
    workplace.LoadGivenTags(corpus);
    var tagger = new PartOfSpeechTagger(workplace.Weights("First"), workplace.Weights("Second"), workplace.Weights("Universal"), inventory.Allowed);
    var transitions = Marsad.Training.Parsing.ParserStage.Transitions(corpus, inventory);
    Console.WriteLine($"{transitions.Count} transitions");
    var stage = new Marsad.Training.Parsing.ParserStage(corpus, inventory, tagger, treebanks.Read(TreebankFolder.Dev));
    var plan = new Marsad.Training.Parsing.ParserPlan(int.Parse(args[1]), int.Parse(args[2]), int.Parse(args[3]), int.Parse(args[4]), 1) { First = int.Parse(args[6]), Gum = int.Parse(args[7]), Margin = long.Parse(args[8]) };
    stage.Run(plan, transitions, w => w.Save("build/language/" + args[5] + ".averaged"));
}
if (args[0] == "pack")
{
    var transitions = Marsad.Training.Parsing.ParserStage.Transitions(corpus, inventory);
    var writer = new ModelWriter();
    writer.Add("xpos", inventory.XposTags);
    writer.Add("upos", inventory.UposTags);
    writer.Add("allowed", inventory.Allowed.Select(a => a.ToString()));
    writer.Add("relations", inventory.Relations);
    writer.Add("transitions", Enumerable.Range(1, transitions.Count - 1).Select(i => transitions[i]).Select(t => (t.Move == Marsad.Core.Language.Parsing.Move.Left ? "L " : "R ") + inventory.Relations[t.Label]));
    writer.Add("beam", [args[2], ((long)(float.Parse(args[3]) * workplace.Scale(args[1]))).ToString()]);
    writer.Add("lemmas", LemmaExceptions.Of(sentences));
    writer.Add("tagger.first", workplace.Bytes("First"));
    writer.Add("tagger.second", workplace.Bytes("Second"));
    writer.Add("tagger.universal", workplace.Bytes("Universal"));
    writer.Add("parser", workplace.Bytes(args[1]));
    File.WriteAllBytes(args[4], writer.ToBytes());
}
if (args[0] == "score")
{
    var bytes = File.ReadAllBytes(args[1]);
    new Bars(new Marsad.Core.Language.Engine.LanguageEngine(bytes), treebanks, Console.Out).Print(bytes.Length);
}
