var buffer = new Queue<int>();
object sync = new();
const int Capacity = 3;
int produced = 0, consumed = 0;
long sum = 0;

void Produce(int from)
{
    for (int i = 0; i < 50; i++)
    {
        lock (sync)
        {
            while (buffer.Count == Capacity)
                Monitor.Wait(sync);
            buffer.Enqueue(from + i);
            produced++;
            Monitor.PulseAll(sync);
        }
    }
}

void Consume()
{
    while (true)
    {
        lock (sync)
        {
            while (buffer.Count == 0)
            {
                if (consumed == 150)
                    return;
                Monitor.Wait(sync);
            }

            sum += buffer.Dequeue();
            if (++consumed == 150)
                Console.WriteLine("all");
            Monitor.PulseAll(sync);
        }
    }
}

Thread[] threads =
[
    new(() => Produce(0)), new(() => Produce(1000)), new(() => Produce(2000)),
    new(Consume), new(Consume),
];
foreach (Thread thread in threads)
    thread.Start();
foreach (Thread thread in threads)
    thread.Join();
Console.WriteLine($"{produced} {consumed} {sum} {buffer.Count}");

// Two that take turns.
object turn = new();
int next = 0;
var lines = new List<string>();
void TakeTurns(int own, string name)
{
    for (int i = 0; i < 4; i++)
    {
        lock (turn)
        {
            while (next != own)
                Monitor.Wait(turn);
            lines.Add(name + i);
            next = 1 - next;
            Monitor.Pulse(turn);
        }
    }
}

var ping = new Thread(() => TakeTurns(0, "ping"));
var pong = new Thread(() => TakeTurns(1, "pong"));
pong.Start();
ping.Start();
ping.Join();
pong.Join();
Console.WriteLine(string.Join(' ', lines));

// A limit, and what is held again afterwards.
lock (sync)
{
    lock (sync)
    {
        Console.WriteLine(Monitor.Wait(sync, 5));
        Console.WriteLine(Monitor.IsEntered(sync));
    }

    Console.WriteLine(Monitor.IsEntered(sync));
}

Console.WriteLine(Monitor.IsEntered(sync));

// Wait gives the lock up however often it was taken.
bool isIn = false;
var other = new Thread(() =>
{
    lock (sync)
    {
        isIn = true;
        Monitor.Pulse(sync);
    }
});
lock (sync)
{
    lock (sync)
    {
        other.Start();
        while (!isIn)
            Monitor.Wait(sync);
        Console.WriteLine(isIn);
    }
}

other.Join();
