import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process and all its children, in MB. Linux only; 0 elsewhere. */
export function treeMemory(root: number): number {
  try {
    const parents = new Map<number, number>();
    const sizes = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    }
    const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
    return [...sizes].reduce((sum, [pid, size]) => sum + (belongs(pid) ? size : 0), 0) / 1024;
  } catch {
    return 0;
  }
}
