using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Makini.Host.Terminal;

namespace Makini.Host.Engine;

/// <summary>Runs one command after the other and shows what comes out; may be stopped from another thread.</summary>
internal sealed class PipelineRunner(Runspace runspace, HostUserInterface userInterface)
{
    private const string OutDefault = "Out-Default";
    private readonly Lock _gate = new();
    private Pipeline? _running;
    private bool _wasStopped;

    /// <summary>Runs a script file, whose <c>exit</c> ends the host.</summary>
    public Outcome RunFile(Command file)
    {
        ScriptExit.EndsHost(runspace);
        return Run(file);
    }

    /// <summary>Errors join the output on their way to the formatter, which sends each to its own stream, in order.</summary>
    public Outcome Run(Command command)
    {
        command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        using var pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(command);
        pipeline.Commands.Add(OutDefault);
        _wasStopped = false;
        SetRunning(pipeline);
        try
        {
            pipeline.Invoke();
            return _wasStopped ? Outcome.Stopped : Outcome.Completed;
        }
        catch (PipelineStoppedException)
        {
            return Outcome.Stopped;
        }
        catch (Exception exception) when (exception is IContainsErrorRecord)
        {
            Show(exception, ((IContainsErrorRecord)exception).ErrorRecord);
            return Outcome.Failed;
        }
        finally
        {
            SetRunning(null);
            userInterface.EndProgress();
        }
    }

    /// <summary>The text that a command answers with; null if it fails or says nothing.</summary>
    public string? Ask(string command)
    {
        using var pipeline = runspace.CreatePipeline(command);
        try
        {
            return pipeline.Invoke().FirstOrDefault()?.BaseObject as string;
        }
        catch (RuntimeException)
        {
            return null;
        }
    }

    /// <summary>Stops what runs; false if nothing does.</summary>
    public bool Stop()
    {
        lock (_gate)
        {
            if (_running is null)
                return false;
            _wasStopped = true;
            _running.StopAsync();
            return true;
        }
    }

    private void SetRunning(Pipeline? pipeline)
    {
        lock (_gate)
            _running = pipeline;
    }

    /// <summary>Shows an error that ended a pipeline just as one that did not.</summary>
    private void Show(Exception exception, ErrorRecord record)
    {
        using var pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(OutDefault);
        // The record of some errors, such as those of the parser, holds a stand-in for the exception that holds the record.
        pipeline.Input.Write(new ErrorRecord(record, exception));
        userInterface.IsShowingError = true;
        try
        {
            pipeline.Invoke();
        }
        catch (RuntimeException formatting)
        {
            userInterface.WriteErrorLine($"{exception.Message} (It could not be shown in full: {formatting.Message})");
        }
        finally
        {
            userInterface.IsShowingError = false;
        }
    }
}
