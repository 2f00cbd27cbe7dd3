using System.CommandLine;
using Marsad.Core.Language.Engine;
using Marsad.Training;
using Marsad.Training.Scoring;
using Marsad.Training.Treebanks;

var treebanks = new Option<string>("--treebanks") { Description = "Folder of ewt-*.conllu, gum-free-*.conllu and pud-test.conllu.", DefaultValueFactory = _ => "../shared/treebanks", Recursive = true };
var work = new Option<string>("--work") { Description = "Folder for what the stages leave.", DefaultValueFactory = _ => "build/language", Recursive = true };
var model = new Option<string>("--model") { Description = "The model file.", DefaultValueFactory = _ => "models/english.model", Recursive = true };
var stages = new Argument<string[]>("stage") { Description = "tags, parser, names, pack; all of them, in this order, when none is named.", Arity = ArgumentArity.ZeroOrMore };
stages.AcceptOnlyFromAmong("tags", "parser", "names", "pack");

var train = new Command("train", "Train the language engine: tags, parser, names; then pack the model. The same data and seed give the same bytes.") { stages };
train.SetAction(parsed =>
{
    var training = new Training(new TreebankFolder(parsed.GetValue(treebanks)!), new Workplace(parsed.GetValue(work)!));
    string[] chosen = parsed.GetValue(stages) is { Length: > 0 } some ? some : ["tags", "parser", "names", "pack"];
    if (chosen.Contains("tags"))
        training.Tags();
    if (chosen.Contains("parser"))
        training.Parser();
    if (chosen.Contains("names"))
        training.Names();
    if (!chosen.Contains("pack"))
        return;
    var (bytes, hash) = training.Pack();
    File.WriteAllBytes(parsed.GetValue(model)!, bytes);
    var card = ModelCard.Of(bytes, hash, DateOnly.FromDateTime(DateTime.UtcNow), new TreebankFolder(parsed.GetValue(treebanks)!));
    File.WriteAllText(Path.ChangeExtension(parsed.GetValue(model)!, ".card.md"), card);
    Console.WriteLine($"{parsed.GetValue(model)}: {bytes.Length} bytes, SHA-256 {hash}");
});

var score = new Command("score", "Measure a model against the bars of docs/language.md. Exit code 1: a bar is missed.");
score.SetAction(parsed =>
{
    var bytes = File.ReadAllBytes(parsed.GetValue(model)!);
    return new Bars(new LanguageEngine(bytes), new TreebankFolder(parsed.GetValue(treebanks)!), Console.Out).Print(bytes.Length) ? 0 : 1;
});

var root = new RootCommand("Trains and measures Marsad's language engine.") { train, score, treebanks, work, model };
return root.Parse(args).Invoke();
