# Lệnh dunghan. Dòng đầu của mỗi hướng dẫn là cách gõ, dòng hai là việc nó làm; «dunghan help» in hai dòng ấy.

cli-help-head = Đúng Hạn: trợ lý nhắc và nhận báo cáo. Cách dùng: dunghan <lệnh> [tùy chọn]
    Mọi lệnh đều nhận --json (in kết quả dạng JSON) và --help (hướng dẫn đầy đủ).
cli-help-foot = dunghan help config
    In bảng các biến môi trường.
cli-usage-start = dunghan start
    Chạy máy chủ: trang trò chuyện, Telegram, Zalo, nhắc việc. Dừng bằng Ctrl+C.

    Cấu hình bằng biến môi trường (dunghan help config). Không đặt gì: cơ sở dữ liệu nhúng trong ./data, trang trò chuyện ở http://127.0.0.1:8080.
cli-usage-ask = dunghan ask "<câu hỏi>" --role <vai trò> --unit <mã hoặc tên đơn vị>
    Trả lời một câu hỏi như trợ lý trả lời người có vai trò ấy ở đơn vị ấy; không ghi gì.

    --role      reporter (cán bộ xã), head (lãnh đạo sở, ngành), coordinator (thường trực), admin
    --unit      mã hoặc tên đơn vị, có dấu hay không dấu đều được
    --province  mã tỉnh, khi nhiều tỉnh có đơn vị cùng tên
    --date      coi hôm nay là ngày này (YYYY-MM-DD)
    --batch     đọc từng dòng JSON ở đầu vào: {"{"}"question", "role", "unit", "province", "date"{"}"}; mỗi dòng vào một dòng ra
    --json      {"{"}intent, slots, text, citations: [{"{"}plan, clause, quote{"}"}], rule{"}"}
cli-usage-parse = dunghan parse "<câu>"
    Cho biết câu được hiểu thế nào: ý định, thời gian, đơn vị…; không cần cơ sở dữ liệu.

    --number    đọc câu như một con số:  {"{"}value, unit, state{"}"} hoặc {"{"}problem{"}"}
    --period    đọc câu như một khoảng thời gian:  {"{"}from, to, rule{"}"} hoặc null
    --date      coi hôm nay là ngày này (YYYY-MM-DD)
    --batch     đọc từng dòng JSON ở đầu vào: {"{"}"text", "date"{"}"}; mỗi dòng vào một dòng ra
    --json      {"{"}intent, slots, rule{"}"}
cli-usage-obligations = dunghan obligations --unit <mã hoặc tên> [--from YYYY-MM-DD] [--to YYYY-MM-DD]
    Liệt kê việc phải nộp của một đơn vị trong khoảng ngày, kèm lời của kế hoạch và điều khoản.

    --province  mã tỉnh, khi nhiều tỉnh có đơn vị cùng tên
    --from      mặc định là hôm nay; --to mặc định là 31 ngày sau đó

    dunghan obligations extend|exempt|unexempt|lock|open --plan 004 --definition BC6T-XA --period 2026-H1 …
        gia hạn (--until), miễn, bỏ miễn, khóa, mở lại; ai quyết định và vì sao được ghi lại
    --unit      đơn vị được quyết định, hoặc --all cho mọi đơn vị phải nộp
    --by        người quyết định; --reason lý do

    dunghan obligations request --plan 004 --definition BCDX --units communes --title "…" --until 2026-07-01T17:00 --by …
        yêu cầu báo cáo đột xuất; --units là communes (mọi xã, phường) hoặc tên, mã các đơn vị cách nhau bằng dấu ;
    --form      biểu mẫu của kế hoạch phải điền; --note lời dặn kèm theo
    --json      [{"{"}plan, definition, period, unit, wording, lastDay, lastWorkingDay, status, decisions, …{"}"}]
cli-usage-plan = dunghan plan check|import <tệp hoặc thư mục>, dunghan plan list
    Kiểm tra, nhập và liệt kê kế hoạch.

    check       chỉ kiểm tra; mỗi lỗi một dòng: tệp, dòng, chỗ sai, điều cần có
    import      kiểm tra rồi nhập; một lỗi bất kỳ thì không nhập gì cả
    --text      tệp văn bản của chính kế hoạch: đối chiếu trích dẫn, cắt thành điều khoản
    --by        tên người nhập, ghi vào nhật ký
    --dry-run   chỉ cho xem những gì sẽ thay đổi
cli-usage-org = dunghan org list, dunghan org import <tệp .csv hoặc .xlsx>, dunghan org import --province <mã tỉnh>
    Liệt kê và nhập đơn vị: từ tệp CSV hoặc Excel, hoặc xã, phường của một tỉnh từ danh mục hành chính đi kèm.

    --province  mã tỉnh (nhiều mã cách nhau bằng dấu phẩy khi nhập)
    --kind      loại đơn vị khi liệt kê: province, commune, ward, department…
    --all       liệt kê cả đơn vị đã kết thúc; --date chọn ngày đang xét
    --by        tên người nhập, ghi vào nhật ký
    Tệp CSV, Excel: dòng đầu là code,name,kind,province,parent,aliases; thêm được from,to (YYYY-MM-DD),successors
cli-usage-invite = dunghan invite --unit <mã hoặc tên> --role <vai trò> [--name "<họ tên>"], dunghan invite --person <số>
    Tạo một người dùng và mã liên kết dùng một lần; người ấy gửi mã cho bot Telegram hoặc Zalo.

    --role      reporter (cán bộ xã), head (lãnh đạo sở, ngành), coordinator (thường trực), admin
    --province  mã tỉnh, khi nhiều tỉnh có đơn vị cùng tên
    --person    số của người đã có: thêm mã cho tài khoản thứ hai hoặc máy mới; mã cũ chưa dùng hết hiệu lực
cli-usage-person = dunghan person list|end|add|deactivate|reactivate|unlink
    Xem ai giữ vai trò gì, và xử lý khi cán bộ chuyển công tác, nghỉ việc.

    dunghan person list [--unit …] [--province …] [--all]
        --all       liệt kê cả vai trò đã kết thúc và người đã ngừng hoạt động
    dunghan person end --person <số hoặc họ tên> --unit … --role … [--date YYYY-MM-DD]
        kết thúc một vai trò; --date là ngày cuối cùng còn giữ vai trò, không ghi thì hết quyền ngay
    dunghan person add --person … --unit … --role … [--date YYYY-MM-DD]
        giao thêm vai trò cho người đã có, từ ngày --date (mặc định hôm nay)
    dunghan person deactivate --person …, dunghan person reactivate --person …
        ngừng mọi quyền của một người ngay lập tức, hoặc cho hoạt động lại với các vai trò còn hiệu lực
    dunghan person unlink --person … [--channel telegram|zalo|web]
        gỡ tài khoản chat khỏi người ấy (mất máy, đổi số, liên kết nhầm)
    --by        tên người thực hiện, ghi vào nhật ký
    --province  mã tỉnh, khi nhiều tỉnh có đơn vị cùng tên
cli-usage-doctor = dunghan doctor
    Kiểm tra cấu hình, cơ sở dữ liệu, Redis, mã bot, đồng hồ, đĩa; mã thoát khác 0 nếu có thứ không chạy được.
cli-usage-backup = dunghan backup <tệp>
    Sao lưu cơ sở dữ liệu nhúng vào một tệp, cả khi máy chủ đang chạy; với PostgreSQL hãy dùng pg_dump.
cli-usage-restore = dunghan restore <tệp>
    Khôi phục bản sao lưu vào thư mục dữ liệu (DATA_DIR) còn trống.
cli-usage-prepare-data = dunghan prepare-data <thư mục>
    Chuẩn bị sẵn cơ sở dữ liệu nhúng khi cài đặt (npm ci tự gọi), để lần khởi động đầu nhanh hơn.

cli-unknown-command = Không có lệnh "{ $name }"; gõ dunghan help để xem các lệnh.
cli-unknown-option = Lệnh này không có tùy chọn { $option }; thêm --help để xem các tùy chọn.
cli-option-value = Tùy chọn { $option } cần một giá trị đi kèm.
cli-option-no-value = Tùy chọn { $option } không nhận giá trị.
cli-option-needed = Cần có tùy chọn { $option }; thêm --help để xem cách dùng.
cli-missing-word = Lệnh còn thiếu nội dung; thêm --help để xem cách dùng.
cli-extra-word = Thừa "{ $word }"; câu có dấu cách phải đặt trong dấu nháy kép.
cli-bad-day = { $option } phải là một ngày có thật dạng YYYY-MM-DD, hiện là "{ $text }".
cli-role-not-here = Vai trò { $role } có quyền trên toàn tỉnh nên không giao ở { $unit }; hãy chọn cơ quan, sở, ngành của tỉnh, hoặc vai trò khác.
cli-bad-role = Không có vai trò "{ $text }"; dùng một trong: { $list }.
cli-span-backwards = --to ({ $to }) phải không sớm hơn --from ({ $from }).
cli-number-or-period = Chỉ dùng một trong hai tùy chọn --number và --period.
cli-line-not-json = Dòng này không phải JSON.
cli-line-field = Trường "{ $field }" thiếu hoặc không phải chuỗi.
cli-unit-unknown = Không có đơn vị "{ $text }"; gõ dunghan org list để xem các đơn vị.
cli-unit-several = Nhiều đơn vị tên "{ $text }": { $list }; xin ghi mã, hoặc thêm --province.
cli-unit-ended = { $unit } đã kết thúc hoạt động ngày { $day } nên không mời người mới được.
cli-no-period = Không đọc được khoảng thời gian nào.
cli-without-database = { $reason } Lệnh dùng danh mục đi kèm thay cho cơ sở dữ liệu.

cli-started = Đúng Hạn đang chạy ở { $address }
cli-started-chat = Đúng Hạn đang chạy. Mở { $address } để trò chuyện.
cli-prepared = Đã chuẩn bị cơ sở dữ liệu trong { $folder }.

cli-obligations-head = { $unit }, { $from }–{ $to }: { $count } việc phải nộp
cli-obligations-which = Không có lệnh "obligations { $word }"; dùng extend, exempt, unexempt, lock, open hoặc request.
cli-obligations-whom = Cần đúng một trong hai: --unit với một đơn vị, hoặc --all cho mọi đơn vị phải nộp.
cli-obligations-none = Không có việc phải nộp { $definition } kỳ { $period } của kế hoạch { $plan } ở { $unit }; gõ dunghan obligations --unit … --json để xem mã nhiệm vụ và kỳ.
cli-obligations-decided = { $what } cho { $units } đơn vị: kế hoạch { $plan }, { $definition }, kỳ { $period }.
cli-decision-extension = Gia hạn đến hết ngày { $day }
cli-decision-exemption = Miễn
cli-decision-unexemption = Bỏ miễn
cli-decision-lock = Khóa
cli-decision-unlock = Mở lại
cli-obligations-nobody = đơn vị nào
cli-decision-line = { $what } ({ $decided }, { $by }): { $reason }
cli-request-made = Đã yêu cầu { $count } đơn vị báo cáo “{ $label }” (kỳ { $period }).
cli-request-refused = Không yêu cầu được đơn vị của tỉnh khác hoặc không còn hoạt động vào ngày ấy: { $list }.
cli-request-past = Hạn { $day } đã qua; xin chọn ngày khác cho --until.
cli-request-noDefinition = Không có kế hoạch { $plan } hoặc nhiệm vụ { $definition } của kế hoạch ấy.
cli-request-notOnRequest = { $definition } của kế hoạch { $plan } có kỳ hạn riêng, không phải báo cáo theo yêu cầu.
cli-request-noForm = Kế hoạch { $plan } không có biểu mẫu { $form }.
cli-status-undated = không nêu ngày
cli-status-open = chưa đến hạn
cli-status-dueSoon = sắp đến hạn
cli-status-overdue = quá hạn
cli-status-partial = nộp một phần
cli-status-submitted = đã nộp
cli-status-exempt = được miễn
cli-status-closed = đã đóng

cli-plan-which = Không có lệnh "plan { $word }"; dùng plan check, plan import hoặc plan list.
cli-plan-file = Cần tên tệp kế hoạch: dunghan plan { $what } <tệp>.
cli-plan-none = Thư mục { $path } không có tệp .yaml nào.
cli-plan-text-several = --text chỉ dùng với một tệp kế hoạch, không dùng với cả thư mục.
cli-plan-good = Đã kiểm tra { $count } tệp, không có lỗi.
cli-plan-bad = Có { $count } lỗi.
cli-plan-refused = Có { $count } lỗi nên không nhập gì cả; cơ sở dữ liệu giữ nguyên.
cli-plan-new = { $plan }: kế hoạch mới
cli-plan-changed = { $plan }: có thay đổi
cli-plan-unchanged = { $plan }: không có gì thay đổi
cli-plan-clauses = điều khoản: thêm { $added }, sửa { $changed }, bỏ { $removed }
cli-plan-duties = việc phải nộp: thêm { $added }, sửa { $changed }, bỏ { $removed }
cli-plan-forms = biểu mẫu có phiên bản mới: { $list }
cli-plan-minted = Đã nhập xong; thêm { $count } việc phải nộp của các đơn vị.
cli-plan-trial = Chỉ xem thử, chưa nhập.
cli-plan-row = { $code }	{ $title } (tỉnh { $province }): { $clauses } điều khoản, { $reports } chế độ báo cáo, { $tasks } nhiệm vụ, { $forms } biểu mẫu

cli-org-which = Không có lệnh "org { $word }"; dùng org list hoặc org import.
cli-org-source = Cần tên tệp CSV hoặc Excel, hoặc --province với mã tỉnh.
cli-org-format = Chỉ nhập được tệp .csv hoặc .xlsx; tệp { $file } xin lưu lại dạng ấy.
cli-province-unknown = Danh mục hành chính không có tỉnh mã "{ $province }".
cli-org-count = { $count } đơn vị
cli-org-imported = { $source }: thêm { $added }, sửa { $changed }, giữ nguyên { $unchanged }, từ chối { $refused } đơn vị.
cli-org-obligations = Việc phải nộp: thêm { $minted }, đóng { $closed }, mở lại { $reopened }.

cli-invite-someone = Cán bộ { $unit }
cli-invite-made = Mã liên kết của { $name } ({ $role }, { $unit }): { $code }
    Gửi mã này cho bot Telegram hoặc Zalo. Mã dùng một lần, đến hết ngày { $day }, và không xem lại được.
    Cần thêm mã cho chính người này (tài khoản thứ hai, đổi máy): dunghan invite --person { $person }
cli-invite-nobody = Không có người dùng số { $person } đang giữ vai trò nào; số ấy ghi cùng mã liên kết khi mời lần đầu.
cli-backup-made = Đã sao lưu vào { $file } ({ $size } MB) và đọc kiểm tra lại. Tệp có tin nhắn và số liệu: cất nơi chỉ người có trách nhiệm mở được.
cli-backup-there = Đã có tệp { $file }; xin chọn tên khác.
cli-backup-no-folder = Không có thư mục { $folder } để ghi bản sao lưu; hãy tạo thư mục ấy, hoặc chọn nơi khác.
cli-backup-nothing = Thư mục { $folder } chưa có dữ liệu để sao lưu.
cli-backup-postgres = Dữ liệu nằm ở PostgreSQL (DATABASE_URL): hãy sao lưu bằng pg_dump.
cli-restore-postgres = Dữ liệu nằm ở PostgreSQL (DATABASE_URL): hãy khôi phục bằng pg_restore.
cli-restore-folderFull = Thư mục { $folder } đang có dữ liệu nên không khôi phục đè lên; hãy chuyển dữ liệu ấy đi nơi khác, hoặc đặt DATA_DIR là thư mục trống.
cli-restore-notABackup = Tệp { $file } không phải bản sao lưu của Đúng Hạn, hoặc đã hỏng; chưa có gì thay đổi.
cli-restore-otherEngine = Tệp { $file } do phiên bản cơ sở dữ liệu khác tạo ra; hãy khôi phục bằng đúng bản phát hành đã sao lưu.
cli-restore-done = Đã khôi phục bản sao lưu ngày { $day } vào { $folder }: { $reports } báo cáo, { $people } người.

cli-person-option = Lệnh "person { $what }" không dùng tùy chọn { $option }; thêm --help để xem các tùy chọn.
cli-person-province = Không có tỉnh nào mã "{ $text }"; gõ dunghan org list --kind province để xem mã các tỉnh.
cli-person-which = Không có lệnh "person { $word }"; dùng list, end, add, deactivate, reactivate hoặc unlink.
cli-person-unknown = Không có người dùng "{ $text }"; gõ dunghan person list --all để xem số và họ tên.
cli-person-several = Nhiều người tên "{ $text }": { $list }; xin ghi số của người ấy.
cli-person-count = { $people } người, { $roles } vai trò
cli-person-unlinked = chưa liên kết
cli-person-from = từ ngày { $day }
cli-person-until = đến hết ngày { $day }
cli-person-state-upcoming = chưa bắt đầu
cli-person-state-cancelled = đã hủy
cli-person-state-ended = đã kết thúc
cli-person-state-deactivated = đã ngừng hoạt động
cli-person-ended = { $name } thôi vai trò { $role } ở { $unit }; ngày cuối cùng là { $day }.
cli-person-ended-before = { $name } đã thôi vai trò { $role } ở { $unit } từ trước; ngày cuối cùng là { $day }.
cli-person-cancelled = Đã hủy vai trò { $role } của { $name } ở { $unit }, dự kiến bắt đầu ngày { $day }.
cli-person-nothing-yet = { $name } không có vai trò nào cho đến ngày { $day }: từ nay đến hôm ấy không nhận nhắc việc, không dùng được trợ lý.
cli-person-nothing-left = { $name } không còn vai trò nào: không nhận nhắc việc, không dùng được trợ lý; bản nháp của đơn vị vẫn giữ cho đồng nghiệp.
cli-person-no-such-role = { $name } chưa từng giữ vai trò { $role } ở { $unit }; gõ dunghan person list --all để xem.
cli-person-too-early = { $name } giữ vai trò { $role } ở { $unit } từ ngày { $day }; xin chọn ngày cuối không sớm hơn.
cli-person-not-begun = { $name } chỉ giữ vai trò { $role } ở { $unit } từ ngày { $day }; để hủy vai trò chưa bắt đầu ấy, gõ lại lệnh này không kèm --date.
cli-person-inactive = { $name } đã ngừng hoạt động; gõ dunghan person reactivate trước khi giao vai trò.
cli-person-added = { $name } giữ vai trò { $role } ở { $unit } từ ngày { $day }.
cli-person-added-before = { $name } đang giữ vai trò { $role } ở { $unit }, không có gì thay đổi.
cli-person-now-active = { $name } hoạt động trở lại với các vai trò còn hiệu lực.
cli-person-now-inactive = { $name } đã ngừng hoạt động: mất mọi quyền từ tin nhắn kế tiếp, không nhận nhắc việc, mã liên kết chưa dùng hết hiệu lực.
cli-person-before-active = { $name } vẫn đang hoạt động, không có gì thay đổi.
cli-person-before-inactive = { $name } đã ngừng hoạt động từ trước, không có gì thay đổi.
cli-person-channel = Không có kênh "{ $text }"; dùng một trong: { $list }.
cli-person-no-account = { $name } không có tài khoản chat nào để gỡ.
cli-person-parted-active = Đã gỡ tài khoản của { $name }: { $list }. Liên kết lại bằng mã mới: dunghan invite --person { $person }
cli-person-parted-idle = Đã gỡ tài khoản của { $name }: { $list }. Người này hiện không giữ vai trò nào; muốn liên kết lại, hãy giao vai trò bằng dunghan person add, rồi dunghan invite --person { $person }
cli-person-parted-inactive = Đã gỡ tài khoản của { $name }: { $list }. Người này đã ngừng hoạt động; muốn liên kết lại, hãy gõ dunghan person reactivate, rồi dunghan invite --person { $person }

cli-role-reporter = cán bộ báo cáo
cli-role-head = lãnh đạo
cli-role-coordinator = thường trực
cli-role-admin = quản trị
