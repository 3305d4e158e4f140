namespace System;

// Arrays of one dimension that begin at 0 are the only ones.
public abstract partial class Array
{
    public int Rank => 1;

    public int GetLength(int dimension)
    {
        CheckDimension(dimension);
        return Length;
    }

    public int GetLowerBound(int dimension)
    {
        CheckDimension(dimension);
        return 0;
    }

    public int GetUpperBound(int dimension)
    {
        CheckDimension(dimension);
        return Length - 1;
    }

    public void CopyTo(Array array, int index) => Copy(this, 0, array, index, Length);

    private static void CheckDimension(int dimension)
    {
        if (dimension != 0)
            throw new IndexOutOfRangeException("Array does not have that many dimensions.");
    }
}
