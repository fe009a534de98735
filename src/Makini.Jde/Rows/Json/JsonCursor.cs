using System.Text;
using System.Text.Json;

namespace Makini.Jde.Rows;

/// <summary>
/// Walks through the JSON of an answer. It does itself what rows consist of (names, plain texts, integers) and leaves
/// everything else to <see cref="Utf8JsonReader"/>; what is no JSON is a <see cref="JsonException"/>. Where it reads itself
/// it is lenient: control characters in texts, bytes that are no UTF-8 and zeros before numbers do no harm.
/// </summary>
internal ref partial struct JsonCursor(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>The next byte; set it to read something again.</summary>
    public int Position { readonly get; set; }

    /// <summary>Skips white space.</summary>
    /// <returns>The byte after it, which is not taken.</returns>
    public byte Peek()
    {
        while (Position < _json.Length)
        {
            var next = _json[Position];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) return next;
            Position++;
        }

        throw new JsonException($"it ends at byte {Position}, in the middle");
    }

    /// <summary>Takes these very bytes, if they come next.</summary>
    /// <param name="expected">The bytes, white space included.</param>
    /// <returns>False if something else comes next; nothing is taken then.</returns>
    public bool TryTake(byte[] expected)
    {
        if (!_json.Slice(Position).StartsWith(expected)) return false;
        Position += expected.Length;
        return true;
    }

    /// <summary>Takes a mark such as { or ], after white space.</summary>
    /// <param name="mark">The mark.</param>
    /// <returns>False if something else comes next.</returns>
    public bool TryTake(byte mark)
    {
        if (Peek() != mark) return false;
        Position++;
        return true;
    }

    /// <summary>Takes a mark that must come next.</summary>
    /// <param name="mark">The mark.</param>
    public void Take(byte mark)
    {
        if (!TryTake(mark)) throw Unexpected();
    }

    /// <summary>Takes the name of an object's next member and the colon behind it.</summary>
    /// <param name="isFirst">No member has been taken yet: no comma stands before it.</param>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>False at the end of the object, which is taken too.</returns>
    public bool TryTakeMember(bool isFirst, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (TryTake((byte)'}')) return false;
        if (!isFirst) Take((byte)',');
        if (Peek() != '"') throw Unexpected();
        if (!TryTakePlainText(out name)) name = Encoding.UTF8.GetBytes(TakeScalar().Text);
        Take((byte)':');
        return true;
    }

    /// <summary>Goes to an array's next element.</summary>
    /// <param name="isFirst">No element has been taken yet: no comma stands before it.</param>
    /// <returns>False at the end of the array, which is taken too.</returns>
    public bool TryTakeElement(bool isFirst)
    {
        if (TryTake((byte)']')) return false;
        if (!isFirst) Take((byte)',');
        return true;
    }

    /// <summary>Makes sure that nothing but white space is left.</summary>
    public void End()
    {
        for (; Position < _json.Length; Position++)
        {
            if (_json[Position] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) throw Unexpected();
        }
    }

    /// <summary>The error of a byte that no JSON, or no list of rows, has in this place.</summary>
    /// <returns>The error, to be thrown.</returns>
    public readonly JsonException Unexpected() => new($"byte {Position} is unexpected");
}
