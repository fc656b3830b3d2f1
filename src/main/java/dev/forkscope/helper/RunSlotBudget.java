package dev.forkscope.helper;

import dev.forkscope.helper.machine.RunBudget;
import org.jspecify.annotations.Nullable;

/** The budget of whichever run this helper was forked for: the machine is made before its slot is known. */
final class RunSlotBudget implements RunBudget {
    private @Nullable RunSlot slot;

    void use(RunSlot newSlot) {
        slot = newSlot;
    }

    private RunSlot slot() {
        return java.util.Objects.requireNonNull(slot);
    }

    @Override
    public int reserve(int ppid) {
        return slot().reserve(ppid);
    }

    @Override
    public void born(int row, int pid) {
        slot().born(row, pid);
    }

    @Override
    public void release(int row) {
        slot().release(row);
    }

    @Override
    public boolean refused() {
        return slot().refused();
    }

    @Override
    public void reaped() {
        slot().reaped();
    }

    @Override
    public boolean chargeMemory(int bytes) {
        return slot().chargeMemory(bytes);
    }

    @Override
    public boolean chargeOutput(int bytes) {
        return slot().chargeOutput(bytes);
    }

    @Override
    public void speaking(int processes) {
        slot().speaking(processes);
    }

    @Override
    public void spoken() {
        slot().spoken();
    }

    @Override
    public void beforeKill(int self) {
        slot().beforeKill(self);
    }

    @Override
    public void afterKill(int self) {
        slot().afterKill(self);
    }

    @Override
    public void stop(int verdict) {
        slot().stop(verdict);
    }
}
