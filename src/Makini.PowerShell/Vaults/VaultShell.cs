using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Makini.PowerShell.Vaults;

/// <summary>
/// Runs commands of SecretManagement on the calling thread. They share one runspace inside SecretManagement and fail when
/// two run at once, so whoever calls this holds the <see cref="Gate"/>. Commands of the user's own scripts do not know the
/// gate; what fails for one of them is tried again.
/// </summary>
internal sealed class VaultShell
{
    private const int MostTries = 6;
    private const int FirstDelay = 20;

    private readonly Runspace? _runspace;
    private readonly Func<object?> _getErrors;

    /// <param name="cmdlet">Works in its runspace, for which this must be its pipeline thread.</param>
    public VaultShell(PSCmdlet cmdlet) => _getErrors = () => cmdlet.SessionState.PSVariable.GetValue("global:Error");

    /// <param name="runspace">Works in a runspace that nothing else uses.</param>
    public VaultShell(Runspace runspace)
    {
        _runspace = runspace;
        _getErrors = () => runspace.SessionStateProxy.GetVariable("Error");
    }

    /// <summary>One vault command at a time in this process.</summary>
    public static SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Runs a command and gives what comes out.</summary>
    /// <exception cref="MakiniException">What <see cref="VaultFailures"/> makes of its error.</exception>
    public IReadOnlyList<PSObject> Run(VaultCommand command, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var output = RunOnce(command, cancellationToken);

                // A command that is stopped may end as if it had found nothing.
                cancellationToken.ThrowIfCancellationRequested();
                return output;
            }
            catch (Exception e) when (cancellationToken.IsCancellationRequested && e is RuntimeException or InvalidPowerShellStateException)
            {
                // How a stopped command ends depends on how far it was.
                throw new OperationCanceledException(cancellationToken);
            }
            catch (RuntimeException e) when (e is not PipelineStoppedException)
            {
                if (tries == MostTries || !VaultFailures.IsBusy(e.ErrorRecord)) throw VaultFailures.From(e, command);
            }

            cancellationToken.WaitHandle.WaitOne(FirstDelay << (tries - 1));
        }
    }

    private Collection<PSObject> RunOnce(VaultCommand command, CancellationToken cancellationToken)
    {
        using var shell = _runspace is null
            ? System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace)
            : System.Management.Automation.PowerShell.Create();
        if (_runspace is not null) shell.Runspace = _runspace;
        shell.AddCommand(command.Name).AddParameters(command.Parameters);
        var newest = Newest(_getErrors());
        using var registration = cancellationToken.Register(() => shell.BeginStop(null, null));
        try
        {
            return shell.Invoke();
        }
        catch (RuntimeException)
        {
            Forget(newest);
            throw;
        }
    }

    private static object? Newest(object? errors) => errors is ArrayList { Count: > 0 } list ? list[0] : null;

    /// <summary>A record in $Error has the parameters of its command in it, and with them the secret.</summary>
    private void Forget(object? newestBefore)
    {
        if (_getErrors() is not ArrayList errors) return;
        while (errors.Count > 0 && !ReferenceEquals(errors[0], newestBefore)) errors.RemoveAt(0);
    }
}
