#if !NET
using Makini.Compatibility;
#endif

namespace Makini;

/// <summary>
/// Work that many callers want at once is done once, and all get its result. A caller that is cancelled leaves; only when
/// the last one has left is the work asked to stop. Where the work fails because the caller whose log it uses has left,
/// another caller that waits starts it again.
/// </summary>
internal sealed class SingleFlight<T>
{
    private readonly object _gate = new();
    private Flight? _current;

    public async Task<T> RunAsync(Func<ICallLog, CancellationToken, Task<T>> work, ICallLog log, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (flight, isLeader) = Board(work, log, cancellationToken);
            try
            {
                return await flight.Work.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception) when (!isLeader && flight.HasLostItsLeader && !cancellationToken.IsCancellationRequested)
            {
                log.Verbose("The command that was renewing the token was stopped; it is renewed here.");
            }
            finally
            {
                Leave(flight);
            }
        }
    }

    private (Flight Flight, bool IsLeader) Board(Func<ICallLog, CancellationToken, Task<T>> work, ICallLog log, CancellationToken leader)
    {
        lock (_gate)
        {
            var isLeader = _current is null || _current.Work.IsCompleted;
            if (isLeader) _current = new Flight(work, log, leader);
            _current!.Passengers++;
            return (_current, isLeader);
        }
    }

    private void Leave(Flight flight)
    {
        lock (_gate)
        {
            flight.Passengers--;
            if (flight.Passengers > 0) return;
            if (ReferenceEquals(_current, flight)) _current = null;
        }

        flight.Abandon();
    }

    private sealed class Flight
    {
        private readonly Action _stop;
        private readonly CancellationToken _leader;

        public Flight(Func<ICallLog, CancellationToken, Task<T>> work, ICallLog log, CancellationToken leader)
        {
            // Without a timer and a wait handle it holds nothing that wants to be disposed.
            var stop = new CancellationTokenSource();
            _stop = stop.Cancel;
            _leader = leader;
            Work = Task.Run(() => work(log, stop.Token), CancellationToken.None);
        }

        public Task<T> Work { get; }

        public int Passengers { get; set; }

        public bool HasLostItsLeader => _leader.IsCancellationRequested;

        /// <summary>Nobody waits any more: the work is asked to stop, and how it ends is nobody's error.</summary>
        public void Abandon()
        {
            _stop();
            _ = Work.ContinueWith(
                static t => t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
