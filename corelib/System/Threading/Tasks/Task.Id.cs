using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading.Tasks;

public partial class Task
{
    /// <summary>Ids are above the state's bits, and given out when someone asks.</summary>
    private const int IdShift = 12;

    private static int s_lastId;

    [ThreadStatic]
    private static Task? s_current;

    public int Id
    {
        get
        {
            nuint interrupts = Interrupts.Disable();
            int id = m_stateFlags >>> IdShift;
            if (id == 0)
            {
                s_lastId += 1 << IdShift;
                if (s_lastId == 0)
                    s_lastId = 1 << IdShift;
                m_stateFlags |= s_lastId;
                id = s_lastId >>> IdShift;
            }

            Interrupts.Restore(interrupts);
            return id;
        }
    }

    public static int? CurrentId => InternalCurrent?.Id;

    internal static Task? InternalCurrent => s_current;

    /// <summary>Whether anything in the program asks which task runs.</summary>
    private static extern bool TellsCurrent
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    /// <summary>Notes which task's delegate runs, for those who ask.</summary>
    private static Task? EnterCurrent(Task? task)
    {
        if (!TellsCurrent)
            return null;
        Task? outer = s_current;
        s_current = task;
        return outer;
    }
}
