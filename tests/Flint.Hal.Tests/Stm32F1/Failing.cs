using Flint.Boards;
using Flint.Hal;

// A check fails in a program with handlers, where exceptions share the controller's table or stand beside it.
using PinWatch watch = Board.Input.AsInput().Watch(Edge.Both);
int[] values = new int[3];
for (int i = 0; i < 5; i++)
    values[i] = watch.Count;
