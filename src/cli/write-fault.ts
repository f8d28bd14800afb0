import { type Diagnostic, error, type Message } from "../foundation/diagnostic.ts"
import { WriteFailure } from "./disk.ts"

/** Why a file system refuses, by the error codes of POSIX; others are told by their code. */
const REASONS: Readonly<Record<string, Message>> = {
  EACCES: { en: "writing is not allowed there", zh: "没有写入权限" },
  EPERM: { en: "writing is not allowed there", zh: "没有写入权限" },
  EROFS: { en: "the disk is read-only", zh: "磁盘只读" },
  EBUSY: { en: "another program has a file open there", zh: "有文件被其他程序占用" },
  ENAMETOOLONG: { en: "the path is too long", zh: "路径过长" },
  EDQUOT: { en: "there is no room left for this user", zh: "用户的磁盘配额已满" },
  ENOSPC: { en: "the disk is full", zh: "磁盘已满" },
  ENOTDIR: { en: "a part of the path is a file", zh: "路径中有一段是文件" },
  EEXIST: { en: "a part of the path is a file", zh: "路径中有一段是文件" },
  EISDIR: { en: "a folder stands where a file has to be", zh: "应为文件之处是文件夹" },
  ENOENT: { en: "no folder can be made there", zh: "该处无法新建文件夹" },
}

/** A folder that cannot be written to, as a finding. */
export function writeFault(folder: string, fault: unknown): Diagnostic {
  if (!(fault instanceof WriteFailure)) throw fault
  const { code, replaced } = fault
  const reason = REASONS[code] ?? { en: `the system says ${code}`, zh: `系统报错 ${code}` }
  const earlier =
    replaced === 0
      ? { en: "earlier files are as they were", zh: "原有文件未变" }
      : { en: `${replaced} earlier files were replaced already`, zh: `已有 ${replaced} 个原有文件被替换` }
  const message = {
    en: `cannot write to "${folder}": ${reason.en}; ${earlier.en}`,
    zh: `无法写入“${folder}”：${reason.zh}；${earlier.zh}`,
  }
  const hint = { en: "Name another folder with --out.", zh: "请用 --out 指定其他文件夹。" }
  return error("artifacts/cannot-write", message, { hint })
}
