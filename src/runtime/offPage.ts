/** What GET / answers where the web chat is switched off. Static on purpose: nothing else of the product is needed to read it. */
export const OFF_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Đúng Hạn</title>
</head>
<body>
<h1>Đúng Hạn</h1>
<p>Trang trò chuyện đang tắt trên máy chủ này. Xin nhắn tin cho Đúng Hạn qua Zalo hoặc Telegram.</p>
<p>Người quản trị có thể bật trang này bằng biến môi trường <code>WEB_CHAT=on</code>.</p>
<p lang="en">The web chat is switched off on this server. Set <code>WEB_CHAT=on</code> to switch it on.</p>
</body>
</html>
`;
