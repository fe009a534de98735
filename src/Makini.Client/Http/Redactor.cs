using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Makini.Http;

/// <summary>Takes secrets out of text before anybody sees it: whatever looks like one, and the connection's own tokens.</summary>
internal sealed class Redactor
{
    /// <summary>A token shorter than this is a word; no service makes such.</summary>
    private const int ShortestSecret = 4;

    /// <summary>Two tokens in four spellings each.</summary>
    private const int MostKnown = 8;

    private const string Stars = "***";

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string SecretName = @"(?:access_?token|""token(?="")|refresh_?token|id_?token|client_?secret|password|api_?key)[""']?";

    private const string SecretValue = @"(?:""(?:[^""\\]|\\.)*""?|[^\s&,;""'<>}]+)";

    private static readonly Regex Bearer = new(@"\b(?<lead>Bearer\s+)[^\s""',;<>]+", AnyCase, Regex.InfiniteMatchTimeout);

    private static readonly Regex Jwt = new(@"eyJ[\w-]{6,}(?:\.[\w-]*){1,2}", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    private static readonly Regex NamedSecret = new(
        $@"(?<lead>{SecretName}\s*[:=]\s*){SecretValue}", AnyCase, Regex.InfiniteMatchTimeout);

    private readonly object _writing = new();
    private string[] _known = [];
    private string[] _hidden = [];

    /// <summary>Remembers a token of this connection, and the one before it: both may still stand in an answer.</summary>
    public void Know(AccessToken token)
    {
        if (token.Secret.Length < ShortestSecret) return;
        lock (_writing)
            Volatile.Write(ref _known, [.. Spellings(token.Secret).Concat(_known).Distinct(StringComparer.Ordinal).Take(MostKnown)]);
    }

    /// <summary>Hides what a request under way carries, until that is disposed.</summary>
    public IDisposable? Hide(IReadOnlyList<string> secrets)
    {
        var spellings = secrets.Where(s => s.Length >= ShortestSecret).SelectMany(Spellings).ToArray();
        if (spellings.Length == 0) return null;
        lock (_writing) Volatile.Write(ref _hidden, [.. _hidden, .. spellings]);
        return new Hiding(this, spellings);
    }

    /// <param name="text">Some thousand characters at most: the patterns have no time limit, which a busy machine would reach.</param>
    public string Redact(string text)
    {
        foreach (var secret in Volatile.Read(ref _known)) text = text.Replace(secret, Stars);
        foreach (var secret in Volatile.Read(ref _hidden)) text = text.Replace(secret, Stars);
        text = Bearer.Replace(text, "${lead}" + Stars);
        text = NamedSecret.Replace(text, "${lead}" + Stars);
        return Jwt.Replace(text, Stars);
    }

    /// <summary>A secret as it stands in plain text, in an address and in JSON.</summary>
    private static IEnumerable<string> Spellings(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        JsonEncodedText.Encode(secret, JavaScriptEncoder.Default).ToString(),
        secret.Replace("/", "\\/"),
    ];

    private void Show(string[] spellings)
    {
        lock (_writing)
        {
            var left = _hidden.ToList();
            foreach (var spelling in spellings) left.Remove(spelling);
            Volatile.Write(ref _hidden, [.. left]);
        }
    }

    private sealed class Hiding(Redactor redactor, string[] spellings) : IDisposable
    {
        public void Dispose() => redactor.Show(spellings);
    }
}
