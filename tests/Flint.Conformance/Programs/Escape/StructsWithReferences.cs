// Structs carry references out: returned, boxed, stored, by in and by ref.
Holder holder = Make(3);
Clobber(30);
Console.WriteLine(holder.Cell.Value + holder.Number);
object boxed = Make(4);
Clobber(30);
Console.WriteLine(((Holder)boxed).Cell.Value);
var store = new Store();
Put(store, 5);
Clobber(30);
Console.WriteLine(store.Holder.Cell.Value);
Holder local = default;
Update(ref local, 6);
Console.WriteLine(Read(in local));
Big big = MakeBig(2);
Clobber(30);
Console.WriteLine(big.A.Value + big.B.Value + big.C.Value + big.D.Value + big.E);

static Holder Make(int value) => new() { Cell = new Cell(value), Number = value };
static void Put(Store store, int value) => store.Holder = Make(value);
static void Update(ref Holder holder, int value) => holder.Cell = new Cell(value);
static int Read(in Holder holder) => holder.Cell.Value;

static Big MakeBig(int value) => new()
{
    A = new Cell(value), B = new Cell(value + 1), C = new Cell(value + 2), D = new Cell(value + 3), E = 1L << 33,
};

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

sealed class Cell(int value)
{
    public int Value = value;
}

struct Holder
{
    public Cell Cell;
    public int Number;
}

struct Big
{
    public Cell A;
    public Cell B;
    public Cell C;
    public Cell D;
    public long E;
}

sealed class Store
{
    public Holder Holder;
}
