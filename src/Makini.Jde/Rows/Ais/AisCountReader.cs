namespace Makini.Jde.Rows;

/// <summary>Finds the number in an answer to COUNT: {"ds_F0101": {"count": 1240}}.</summary>
internal sealed class AisCountReader : AisAnswerReader
{
    private long _count;

    /// <summary>Reads the answer.</summary>
    /// <param name="utf8">The whole body.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="MakiniException"><see cref="ErrorIds.ResponseInvalid"/>: there is none.
    /// <see cref="ErrorIds.InvalidRequest"/>: the service reports errors.</exception>
    public static long Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new AisCountReader();
        var json = new JsonCursor(utf8);
        try
        {
            reader.Walk(ref json, "count");
            return reader._count;
        }
        catch (System.Text.Json.JsonException e)
        {
            throw InvalidAnswer.Error(e);
        }
    }

    protected override bool TryTake(ReadOnlySpan<byte> name, ref JsonCursor json)
    {
        if (!name.SequenceEqual("count"u8) || json.Peek() is (byte)'{' or (byte)'[') return false;
        IsFound = json.TakeScalar().TryGetInteger(out _count);
        return true;
    }
}
