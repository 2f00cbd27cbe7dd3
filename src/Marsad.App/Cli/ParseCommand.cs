using System.CommandLine;
using System.Text;
using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;

namespace Marsad.App.Cli;

/// <summary><c>marsad parse</c>: English text as words, tags and trees; a reading aid, and a way to score the engine with other tools.</summary>
internal static class ParseCommand
{
    private enum Form
    {
        Table,
        Tree,
        Conllu,
    }

    public static Command Create()
    {
        var inputs = new Argument<string[]>("text")
        {
            Description = "A text, files, or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var tokens = new Option<string?>("--tokens")
        {
            Description = "Takes sentences and words from a CoNLL-U file and predicts the rest.",
            HelpName = "FILE",
        };
        var format = new Option<Form>("--format")
        {
            Description = "table: a line a word. tree: dependents under their heads. conllu: for programs.",
            DefaultValueFactory = _ => Form.Table,
        };
        var model = LanguageModelFile.Option();
        var command = new Command("parse", "Show the sentences of English text: words, lemmas, tags, heads and relations of Universal Dependencies, and names. "
            + "Exit code 0: all parsed, 1: an input could not be read, 2: nothing could be parsed.")
        {
            inputs,
            tokens,
            format,
            model,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(inputs) is not { Length: > 0 }) == (result.GetValue(tokens) is null))
                result.AddError("give either a text or files, or --tokens FILE");
        });
        command.SetAction(parsed => Run(parsed.GetValue(inputs) ?? [], parsed.GetValue(tokens), parsed.GetValue(format), parsed.GetValue(model)));
        return command;
    }

    private static int Run(string[] inputs, string? tokens, Form format, string? model)
    {
        if (LanguageModelFile.Load(model) is not { } engine)
            return ExitCode.Unusable;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        if (tokens is not null)
            return ParseTokens(engine, tokens, format, output);
        var unread = 0;
        foreach (var input in inputs)
        {
            try
            {
                WriteAll(engine.Parse(TextOf(input)), format, output);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"{input}: cannot be read: {e.Message}");
                unread++;
            }
        }

        return unread == 0 ? ExitCode.Done : unread < inputs.Length ? ExitCode.SetAside : ExitCode.Unusable;
    }

    // What names a file is read; everything else is the text itself.
    private static string TextOf(string input) => input switch
    {
        "-" => Console.In.ReadToEnd(),
        _ when File.Exists(input) => File.ReadAllText(input),
        _ => input,
    };

    private static int ParseTokens(LanguageEngine engine, string path, Form format, TextWriter output)
    {
        try
        {
            foreach (var sentence in ConlluReader.Read(File.ReadLines(path)))
            {
                var parsed = engine.Parse([.. sentence.Words.Select(w => w.Form)]);
                if (format == Form.Conllu)
                    output.Write(ConlluWriter.Write(sentence, parsed.Sentences[0]));
                else
                    WriteAll(parsed, format, output);
            }

            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine($"{path}: {e.Message}");
            return ExitCode.Unusable;
        }
    }

    private static void WriteAll(ParsedText text, Form format, TextWriter output)
    {
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            switch (format)
            {
                case Form.Conllu: output.Write(ConlluWriter.Write(text, i)); break;
                case Form.Tree: SentencePrinter.Tree(text.Text, text.Sentences[i], output); break;
                default: SentencePrinter.Table(text.Text, text.Sentences[i], output); break;
            }
        }
    }
}
