import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder with two small documents, one public and one internal, and an empty place for data. */
export function makeTinyKnowledge(): { root: string; knowledgeDir: string; dataDir: string } {
  const root = mkdtempSync(join(tmpdir(), 'tro-ly-so-cli-'));
  const knowledgeDir = join(root, 'knowledge');
  mkdirSync(knowledgeDir);
  writeFileSync(join(knowledgeDir, '12-kh-ubnd-2026.md'), document(PLAN));
  writeFileSync(join(knowledgeDir, '34-bc-ubnd-2025.md'), document(REPORT));
  writeFileSync(join(knowledgeDir, 'units.yaml'), '- { id: so-noi-vu, name: Sở Nội vụ, aliases: [SNV] }\n');
  writeFileSync(join(knowledgeDir, 'glossary.yaml'), '- { short: CĐS, long: chuyển đổi số }\n');
  return { root, knowledgeDir, dataDir: join(root, 'data') };
}

interface Paper {
  readonly head: string;
  readonly body: string;
}

const PLAN: Paper = {
  head: `id: 12-kh-ubnd-2026
number: 12/KH-UBND
kind: Kế hoạch
title: Chuyển đổi số xã Bình Minh năm 2026
issuer: UBND xã Bình Minh
place: Bình Minh
issuedOn: "2026-02-03"
signer: { name: Lê Văn Thử, position: Chủ tịch }
effective: { from: "2026", to: "2026" }
access: public`,
  body: `# Chuyển đổi số xã Bình Minh năm 2026

## I. MỤC TIÊU

Phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến.

## II. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | Lắp mạng không dây tại nhà văn hóa thôn | Sở Nội vụ | Quý II/2026 |
| 2 | Tập huấn kỹ năng số cho người cao tuổi | Sở Nội vụ | Quý III/2026 |
`,
};

const REPORT: Paper = {
  head: `id: 34-bc-ubnd-2025
number: 34/BC-UBND
kind: Báo cáo
title: Kết quả chuyển đổi số xã Bình Minh năm 2025
issuer: UBND xã Bình Minh
place: null
issuedOn: null
signer: null
effective: { from: "2025", to: "2025" }
access: internal`,
  body: `# Kết quả chuyển đổi số xã Bình Minh năm 2025

Toàn xã đã cấp 1.234 tài khoản định danh điện tử cho người dân.
`,
};

function document({ head, body }: Paper): string {
  const rest = 'legalBasis: []\nimplements: []\nreplaces: []\nsource: { kind: text, quality: good }';
  return `---\n${head}\n${rest}\n---\n\n<!-- trang 1 -->\n\n${body}`;
}
