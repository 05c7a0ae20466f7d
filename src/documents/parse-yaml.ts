import { parse, YAMLParseError } from 'yaml';
import { UserError } from '../shared/errors.ts';

/** Reads YAML; `what` names it where it is wrong ("Tệp units.yaml"). Throws UserError with the line of `text`. */
export function parseYaml(text: string, what: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [at] = (error instanceof YAMLParseError && error.linePos) || [];
    const place = at ? ` ở dòng ${at.line}, cột ${at.col}` : '';
    throw new UserError(`${what} không phải YAML hợp lệ: có lỗi${place}. Xin sửa rồi chạy lại.`, { cause: error });
  }
}
