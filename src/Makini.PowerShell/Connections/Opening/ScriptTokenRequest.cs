using System.Collections.ObjectModel;
using System.Management.Automation;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>One run of a token provider, whoever wants it.</summary>
internal sealed class ScriptTokenRequest(ScriptBlock script, string connection)
{
    private readonly TaskCompletionSource<AccessToken> _token = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isStarted;

    /// <summary>The token that the script gave.</summary>
    public Task<AccessToken> Token => _token.Task;

    /// <summary>Runs the script if nobody has. On the pipeline thread of its runspace only.</summary>
    /// <returns>False if it is running further up on this very thread.</returns>
    public bool Run()
    {
        if (_isStarted) return Token.IsCompleted;
        _isStarted = true;
        try
        {
            _token.TrySetResult(Read(script.Invoke()));
        }
        catch (MakiniException e)
        {
            _token.TrySetException(e);
        }
        catch (PipelineStoppedException)
        {
            _token.TrySetCanceled();
            throw;
        }
        catch (RuntimeException e)
        {
            // The record of the error may have a secret among its parameters, so only its text is passed on.
            _token.TrySetException(Failed($"failed: {e.Message}"));
        }

        return true;
    }

    private AccessToken Read(Collection<PSObject> output)
    {
        if (output.Count != 1) throw Failed(output.Count == 0 ? "gave nothing." : $"gave {output.Count} objects, not one token.");
        return new AccessToken(SecretText.Of(output[0]) ?? throw Failed("gave something that is no string and no SecureString."));
    }

    private MakiniException Failed(string how) => new(ErrorIds.TokenProviderFailed, $"The -TokenProvider of connection '{connection}' {how}")
    {
        RecommendedAction = "Correct the script block: its only output is the token, as a string or SecureString. Then connect again.",
        Target = connection,
    };
}
