namespace Makini.PowerShell.Tests.Secrets;

/// <summary>One way to call a cmdlet, with secrets wherever it takes some.</summary>
/// <param name="Cmdlet">The cmdlet that the script is for.</param>
/// <param name="Script">The call; $loud has what makes it tell all it can.</param>
/// <param name="Sends">Something goes to the service, whatever that answers.</param>
public sealed record CanaryCall(string Cmdlet, string Script, bool Sends = true)
{
    /// <summary>The script.</summary>
    public override string ToString() => Script;
}
