using Flint.Runtime;

namespace System;

public abstract partial class Array
{
    public int Rank
    {
        get
        {
            int rank = MethodTable.Rank(this);
            return rank == 0 ? 1 : rank;
        }
    }

    public int GetLength(int dimension)
    {
        int rank = CheckDimension(dimension);
        return rank == 0 ? Length : Bound(dimension);
    }

    public int GetLowerBound(int dimension)
    {
        int rank = CheckDimension(dimension);
        return rank == 0 ? 0 : Bound(rank + dimension);
    }

    public int GetUpperBound(int dimension)
    {
        int rank = CheckDimension(dimension);
        return rank == 0 ? Length - 1 : Bound(rank + dimension) + Bound(dimension) - 1;
    }

    public void CopyTo(Array array, int index) => Copy(this, GetLowerBound(0), array, index, Length);

    /// <summary>The lengths of all dimensions come first, then their lowest indices.</summary>
    private unsafe int Bound(int index)
    {
        fixed (byte* bounds = &MethodTable.FirstOfVector(this))
            return ((int*)bounds)[index];
    }

    private int CheckDimension(int dimension)
    {
        int rank = MethodTable.Rank(this);
        if ((uint)dimension >= (uint)(rank == 0 ? 1 : rank))
            throw new IndexOutOfRangeException("Array does not have that many dimensions.");
        return rank;
    }
}
