using System.Text.Json;

namespace Makini.Jde.Rows;

/// <summary>
/// Walks through an answer of EnterpriseOne's data service. What is looked for stands some objects deep, under names that
/// depend on the file (fs_DATABROWSE_F0101, ds_F0101); what the service reports as errors there is one here, whatever the
/// status was.
/// </summary>
internal abstract class AisAnswerReader
{
    /// <summary>Answers are four objects deep; what nests deeper is none.</summary>
    private const int Deepest = 12;

    private readonly AisProblems _problems = new();

    /// <summary>What was looked for has been found.</summary>
    protected bool IsFound { get; set; }

    /// <summary>Walks to the answer's end.</summary>
    /// <param name="json">The whole body.</param>
    /// <param name="missing">What to say if what is looked for is not there: it has no ...</param>
    /// <exception cref="JsonException">It is no JSON, or what is looked for is not there.</exception>
    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: the service reports errors.</exception>
    protected void Walk(ref JsonCursor json, string missing)
    {
        json.TryTake(AnswerReader.ByteOrderMark);
        WalkObject(ref json, depth: 0);
        json.End();
        _problems.ThrowIfAny(IsFound);
        if (!IsFound) throw new JsonException($"it has no {missing}");
    }

    /// <summary>Takes a member's value if it is looked for.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="json">Stands before its value.</param>
    /// <returns>False if it is not; nothing is taken then.</returns>
    protected abstract bool TryTake(ReadOnlySpan<byte> name, ref JsonCursor json);

    private void WalkObject(ref JsonCursor json, int depth)
    {
        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            if (TryTake(name, ref json) || _problems.TryTake(name, ref json)) continue;
            if (json.Peek() != '{' || depth == Deepest) json.SkipValue();
            else WalkObject(ref json, depth + 1);
        }
    }
}
