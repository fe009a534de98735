namespace Makini.Sandbox;

/// <summary>A request that a sandbox got. Headers, where the token is, and bodies are not kept.</summary>
/// <param name="Number">Its number among those that came, from 1.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Method">GET, POST ...</param>
/// <param name="Path">Its path.</param>
/// <param name="Query">Its query, unescaped; empty without one, and for Makini Link, whose queries carry codes.</param>
/// <param name="StatusCode">The status of its answer; null where nothing of it was sent.</param>
/// <param name="Fault">What went wrong with the answer; null where nothing did.</param>
public sealed record SandboxRequest(long Number, DateTimeOffset At, string Method, string Path, string Query, int? StatusCode, string? Fault)
{
    /// <summary>Method, path and status.</summary>
    public override string ToString() => $"{Method} {Path} {StatusCode}".TrimEnd();
}
