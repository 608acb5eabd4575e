# What was understood, said back where the typed words were mended.

understood = Tôi hiểu là: { $what }
understood-and = { $said } · { $part }
understood-period = thời gian { $from } – { $to }
understood-deadline = hạn { $from } – { $to }
understood-unit = { $name }
understood-unit-self = đơn vị của { -dc }
understood-unit-several = { $name } (có nhiều đơn vị cùng tên)
understood-audience = { $audience ->
    [communes] các xã, phường
    [departments] các sở, ban, ngành
    [missing] các đơn vị chưa nộp
   *[all] tất cả đơn vị
}
understood-project = { $project }
understood-form = { $form }
understood-indicator = chỉ tiêu { $indicator }
