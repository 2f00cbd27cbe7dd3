using System.Collections;

namespace Marsad.Core.Language;

/// <summary>The tokens of a text. Rules ask for single ones millions of times a second, so this is a list of its own, without virtual calls or copies.</summary>
public sealed class TokenList : IReadOnlyList<Token>
{
    private readonly Token[] _tokens;

    /// <summary>Takes a copy of <paramref name="tokens"/>.</summary>
    public TokenList(IEnumerable<Token> tokens) => _tokens = [.. tokens];

    public int Count => _tokens.Length;

    /// <summary>The token at <paramref name="index"/>.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    Token IReadOnlyList<Token>.this[int index] => _tokens[index];

    public IEnumerator<Token> GetEnumerator() => ((IEnumerable<Token>)_tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _tokens.GetEnumerator();
}
