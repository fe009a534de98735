namespace Makini.Jde.Rows;

/// <summary>What an answer of EnterpriseOne reports as wrong. It does so in answers of status 200, too.</summary>
internal sealed class AisProblems
{
    private readonly List<string> _errors = [];
    private readonly List<string> _messages = [];

    /// <summary>Takes a member's value if the member reports something.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="json">Stands before its value.</param>
    /// <returns>False if it is another member; nothing is taken then.</returns>
    public bool TryTake(ReadOnlySpan<byte> name, ref JsonCursor json)
    {
        if ((name.SequenceEqual("errors"u8) || name.SequenceEqual("sysErrors"u8)) && json.Peek() == '[')
        {
            json.Take((byte)'[');
            for (var isFirst = true; json.TryTakeElement(isFirst); isFirst = false) Add(_errors, ReadError(ref json));
            return true;
        }

        var isMessage = name.SequenceEqual("message"u8) || name.SequenceEqual("errorText"u8) || name.SequenceEqual("userDefinedErrorText"u8);
        if (!isMessage || json.Peek() != '"') return false;
        Add(_messages, json.TakeScalar().Text);
        return true;
    }

    /// <summary>The error of the answer, if it is one.</summary>
    /// <param name="isAnswer">What was asked for is there: then a message is no error.</param>
    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: it is one.</exception>
    public void ThrowIfAny(bool isAnswer)
    {
        var words = isAnswer ? _errors : [.. _errors, .. _messages];
        if (words.Count == 0) return;
        throw new MakiniException(ErrorIds.InvalidRequest, $"EnterpriseOne does not answer the query: {string.Join(" ", words)}")
        {
            RecommendedAction = "Invoke-JdeQuery -AsText shows the request. The user that Makini signs on with must be allowed to read the file by the data service.",
        };
    }

    // {"CODE": "0033", "TITLE": "Error: Invalid Date", "DESC": "CAUSE. . . ."}; or a text.
    private static string ReadError(ref JsonCursor json)
    {
        if (json.Peek() != '{') return json.TakeScalar().Text;

        var (title, description) = ("", "");
        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            if (name.SequenceEqual("TITLE"u8)) title = json.TakeScalar().Text;
            else if (name.SequenceEqual("DESC"u8)) description = json.TakeScalar().Text;
            else json.SkipValue();
        }

        return title.Length > 0 ? title : description.Length > 0 ? description : "An error without words.";
    }

    private static void Add(List<string> words, string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return;
        var sentence = trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
        if (!words.Contains(sentence)) words.Add(sentence);
    }
}
