namespace Makini.Sandbox.Sql;

/// <summary>A statement that Db2 for i would not run.</summary>
/// <param name="code">Its message identifier: SQL0204.</param>
/// <param name="message">Its text.</param>
internal sealed class Db2Exception(string code, string message) : Exception(message)
{
    /// <summary>The message identifier.</summary>
    public string Code { get; } = code;
}
