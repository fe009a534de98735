namespace Makini.Sandbox.Ais;

/// <summary>What the data service reports in an answer of status 200.</summary>
/// <param name="target">The table.</param>
/// <param name="code">JDE's number of the error.</param>
/// <param name="title">What is wrong.</param>
/// <param name="control">The column that it is about.</param>
internal sealed class AisException(string target, string code, string title, string control) : Exception(title)
{
    /// <summary>The table.</summary>
    public string Target => target;

    /// <summary>JDE's number of the error.</summary>
    public string Code => code;

    /// <summary>The column that it is about.</summary>
    public string Control => control;
}
