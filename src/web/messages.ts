/** Every word of the web server to whoever runs it. */
export const WORDS = {
  cannotListen: (host: string, port: number, reason: string) =>
    `Không mở được máy chủ web tại ${host}:${port} (${reason}). Xin đổi WEB_HOST, WEB_PORT hoặc tắt chương trình đang dùng cổng này.`,
} as const;
